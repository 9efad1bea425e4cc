import { z } from 'zod';

import { filled, integerBetween, readParams } from '../params';
import type { VendorRequest } from '../vendor';
import { success, wrong, type Result } from './envelope';
import { digits } from './fields';
import type { LaafficState } from './state';

const languages = [
	...(['VN', 'EN', 'JP', 'ARB', 'DE', 'IN', 'IT'] as const),
	...(['KR', 'RU', 'ES', 'PT', 'IDN', 'BD', 'TH'] as const),
] as const;

const sendCodeFields = z
	.object({
		callee: digits(7, 15),
		displayNum: digits(7, 15).nullish(),
		language: z.enum(languages),
		text: filled,
		appId: filled,
		/** The page marks it as required and allows null, so it must be there. */
		loopCount: integerBetween(1, 3).nullable(),
		calledInfo: z.string().max(1000).optional(),
	})
	.strict();

/** Page "sendCode". The message is heard at once; it is spoken, so there is no recording of it. */
export function sendCode(state: LaafficState, request: VendorRequest): Result {
	const read = readParams(sendCodeFields, request.body);
	if (read.problem) return wrong(read.problem.text);
	const { callee, displayNum, calledInfo = '' } = read.params;
	const subject = { callee, displayNum: displayNum ?? '', calledInfo, callTime: request.now };
	const record = state.addRecord(true, subject);
	record.recordingFileId = null;
	return success(record.voiceId);
}
