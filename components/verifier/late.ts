import { takeFiles } from '@/lib/verifier/given-files';
import { tryLookUp, trySample } from '@/lib/verifier/try-look-up';
import { AnswerView } from './answer-view';

/**
 * What nobody needs before there is something to show, in one piece: these share most of their code, and
 * one request is all that stands between the page and working without a network.
 */
export const LATE = { AnswerView, takeFiles, tryLookUp, trySample };
