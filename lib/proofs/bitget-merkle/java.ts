import { type Decimal, toPlain } from '@/lib/format/decimal';

/**
 * `BigDecimal.toString`: plain while the number has at most six zeros after its point, otherwise one
 * digit, a point and an exponent (`1E-8`, `6.7E-7`, `0E-8`). Amounts here never have a negative scale.
 */
export function javaDecimalText(value: Decimal): string {
  const negative = value.coefficient < 0n;
  const digits = (negative ? -value.coefficient : value.coefficient).toString();
  const exponent = digits.length - 1 - value.scale;
  if (exponent >= -6) return toPlain(value, 'keep-zeros');
  const [first = '0', rest] = [digits[0], digits.slice(1)];
  return `${negative ? '-' : ''}${first}${rest ? `.${rest}` : ''}E${exponent}`;
}

/**
 * The order in which a Java `HashMap` hands out these keys after they were put in the given order:
 * by bucket, and inside a bucket by insertion (no bucket here grows large enough to become a tree).
 */
export function javaMapOrder(keys: readonly string[]): string[] {
  let buckets = 16;
  while (keys.length > buckets * 0.75) buckets *= 2;
  const bucketOf = (key: string) => {
    const hash = javaStringHash(key);
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return keys.toSorted((a, b) => bucketOf(a) - bucketOf(b));
}

function javaStringHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  return hash;
}
