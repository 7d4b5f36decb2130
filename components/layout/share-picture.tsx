import { ImageResponse } from 'next/og';

export const SHARE_SIZE = { width: 1200, height: 630 };

export type ShareRow = { asset: string; ratio: string; detail: string };

/** The palette of the light theme; a picture has no style sheet. */
const COLORS = {
  paper: '#fbfaf6',
  card: '#ffffff',
  ink: '#16181d',
  soft: '#5a606c',
  line: '#e3e0d7',
  accent: '#0b5c55',
};

/**
 * The picture that links to Ballast show elsewhere: a headline and up to three ratios. It is set in
 * the one font that ships with the drawing library; a letter outside it would be fetched from the
 * open web, so the text is reduced to plain ASCII first.
 */
export function sharePicture({
  title,
  rows,
  note,
}: {
  title: string;
  rows: readonly ShareRow[];
  note: string;
}): ImageResponse {
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '56px 64px',
        background: COLORS.paper,
        color: COLORS.ink,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 16, fontSize: 34 }}>
        <svg width="44" height="44" viewBox="0 0 24 24" role="img" aria-label="Ballast">
          <path d="M3 13a9 9 0 0 0 18 0Z" fill={COLORS.accent} />
          <path d="M12 3v8M8 5.5h8" stroke={COLORS.accent} strokeWidth="2" fill="none" />
        </svg>
        Ballast
      </div>
      <div style={{ display: 'flex', fontSize: 56, lineHeight: 1.2 }}>{plain(title)}</div>
      <div style={{ display: 'flex', gap: 24 }}>
        {rows.slice(0, 3).map(({ asset, ratio, detail }) => (
          <div
            key={asset}
            style={{
              display: 'flex',
              flexDirection: 'column',
              flex: 1,
              padding: '20px 24px',
              background: COLORS.card,
              border: `1px solid ${COLORS.line}`,
              borderRadius: 16,
            }}
          >
            <div style={{ fontSize: 26, color: COLORS.soft }}>{plain(asset)}</div>
            <div style={{ fontSize: 54 }}>{plain(ratio)}</div>
            <div style={{ fontSize: 22, color: COLORS.soft }}>{plain(detail)}</div>
          </div>
        ))}
      </div>
      <div style={{ display: 'flex', fontSize: 24, color: COLORS.soft }}>{plain(note)}</div>
    </div>,
    SHARE_SIZE,
  );
}

/** The same words in ASCII. */
function plain(text: string): string {
  return text
    .replaceAll('’', "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2212–]/g, '-')
    .replace(/[^\x20-\x7e]/g, ' ');
}
