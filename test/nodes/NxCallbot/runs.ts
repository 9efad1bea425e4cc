import { runsOf } from '../runs';

export { answerWith, each, errorOfItem, onlyBody } from '../runs';

/** The ways to run the NXCloud Callbot node. */
export const { succeed, failureOf, expectRefused } = runsOf('nxCallbot');
