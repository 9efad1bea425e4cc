import { runsOf } from '../runs';

export { answerWith, errorOfItem, onlyBody } from '../runs';

/** The ways to run the LAAFFIC node. */
export const { succeed, failureOf, expectRefused } = runsOf('laaffic');
