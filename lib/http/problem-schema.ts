import { z } from 'zod';
import { PROBLEM_CODES } from './problem';

export const problemSchema = z
  .object({
    type: z.string().describe('Where the code is explained, relative to this site.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What is wrong with this request, in a sentence.'),
    code: z.enum(PROBLEM_CODES).describe('Stable, meant for programs.'),
    errors: z
      .array(z.object({ parameter: z.string(), reason: z.string() }))
      .optional()
      .describe('The parameters that were refused.'),
    available: z
      .array(z.string())
      .optional()
      .describe('What exists instead of what was asked for.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' });
