import { callReport } from '../../../nodes/Laaffic/callReport';

/** A row of the record pages, with all of its fields. */
const recordRow = {
	voiceId: '22121121451211349002',
	callee: '8613242926514',
	displayNum: '1008122211',
	code: 'CN',
	submitTime: '2022-01-01T00:00:00+08:00',
	callTime: '2022-01-01T00:00:01+08:00',
	ringingTime: '2022-01-01T00:00:03+08:00',
	answerTime: '2022-01-01T00:00:08+08:00',
	hangupTime: '2022-01-01T00:00:39+08:00',
	callDuration: 31,
	chargedDuration: 60,
	terminationCode: '200',
	terminationReason: 'OK',
	cost: '0.010000',
	billPeriod: '60+60',
	rate: '0.01',
	baseCost: '0.02',
	voiceFileId: '1202.mp3',
	feedbackValue: 0,
	calledInfo: 'invoice 2031',
	settleRate: '0.07',
	quoteExchange: '7.1',
	currency: 'EUR',
	settlePay: '0.14',
};

/** An entry of `array` in the push of AI Agents. */
const agentPush = {
	voiceId: '22121121451211349003',
	type: 1,
	callee: '8613242926515',
	displayNum: '1008122211',
	submitTime: '1652845300000',
	callTime: '1652845301000',
	ringingTime: '1652845303000',
	answerTime: '1652845308038',
	hangupTime: '1652845339038',
	billPeriod: '20+20',
	code: 'CN',
	recordingFileId: '1202202254d4c6372d6f341e999c7ecd0683ee464',
	ringDuration: 5,
	chargedDuration: 40,
	rate: '0.01',
	cost: '0.02',
	aiAgentChargedDuration: 60,
	aiAgentBillPeriod: '60+60',
	aiAgentRate: '0.3',
	aiAgentFee: '0.3',
	aiAgentQuoteRate: '0.04',
	aiAgentQuoteFee: '0.05',
	terminationCode: '0',
	terminationReason: 'success',
	sipCode: '200',
	calledInfo: '{"name":"Tom"}',
	scriptId: 110,
	intent: 'Interested',
	intentCode: '101',
};

test('a call record', () => {
	expect(callReport(recordRow)).toEqual({
		vendor: 'LAAFFIC',
		callId: '22121121451211349002',
		phoneNumber: '8613242926514',
		outcome: 'answered',
		vendorCode: 200,
		vendorReason: 'OK',
		startedAt: '2021-12-31T16:00:01.000Z',
		answeredAt: '2021-12-31T16:00:08.000Z',
		endedAt: '2021-12-31T16:00:39.000Z',
		durationSeconds: 31,
		other: 'invoice 2031',
		submittedAt: '2021-12-31T16:00:00.000Z',
		ringingAt: '2021-12-31T16:00:03.000Z',
		displayNum: '1008122211',
		code: 'CN',
		feedbackValue: 0,
		voiceFileId: '1202.mp3',
		chargedDuration: 60,
		billPeriod: '60+60',
		rate: 0.01,
		baseCost: 0.02,
		cost: 0.01,
		currency: 'EUR',
		quoteExchange: 7.1,
		settleRate: 0.07,
		settlePay: 0.14,
	});
});

test('a report of a call of an AI Agent', () => {
	expect(callReport(agentPush)).toEqual({
		vendor: 'LAAFFIC',
		callId: '22121121451211349003',
		phoneNumber: '8613242926515',
		outcome: 'answered',
		vendorCode: 0,
		vendorReason: 'success',
		startedAt: '2022-05-18T03:41:41.000Z',
		answeredAt: '2022-05-18T03:41:48.038Z',
		endedAt: '2022-05-18T03:42:19.038Z',
		intent: 'Interested',
		other: '{"name":"Tom"}',
		submittedAt: '2022-05-18T03:41:40.000Z',
		ringingAt: '2022-05-18T03:41:43.000Z',
		type: 1,
		displayNum: '1008122211',
		code: 'CN',
		sipCode: 200,
		ringSeconds: 5,
		intentCode: '101',
		scriptId: 110,
		recordingFileId: '1202202254d4c6372d6f341e999c7ecd0683ee464',
		chargedDuration: 40,
		billPeriod: '20+20',
		rate: 0.01,
		cost: 0.02,
		aiAgentChargedDuration: 60,
		aiAgentBillPeriod: '60+60',
		aiAgentRate: 0.3,
		aiAgentFee: 0.3,
		aiAgentQuoteRate: 0.04,
		aiAgentQuoteFee: 0.05,
	});
});

test('times without a zone keep the name and the form of the vendor', () => {
	const times = {
		submitTime: '20220518114140',
		callTime: '20220518114141',
		ringingTime: '20220518114143',
		answerTime: '20220518114148',
		hangupTime: '20220518114219',
	};
	const report = callReport({ ...agentPush, ...times });
	expect(report).toMatchObject({ ...times, outcome: 'answered' });
	for (const name of ['startedAt', 'answeredAt', 'endedAt', 'submittedAt', 'ringingAt']) {
		expect(report).not.toHaveProperty(name);
	}
});

test.each([-1, '-1', null, '', undefined])('a feedback of %p is none', (feedbackValue) => {
	expect(callReport({ ...recordRow, feedbackValue })).not.toHaveProperty('feedbackValue');
});

test.each([
	[0, 0],
	['9', 9],
	['*', '*'],
])('the key %p is feedback %p', (feedbackValue, shown) => {
	expect(callReport({ ...recordRow, feedbackValue })).toMatchObject({ feedbackValue: shown });
});

test('a record in which nothing can be read is a call of LAAFFIC all the same', () => {
	for (const empty of [undefined, null, '']) {
		const fields = Object.keys({ ...recordRow, ...agentPush }).map((name) => [name, empty]);
		expect(callReport(Object.fromEntries(fields))).toEqual({ vendor: 'LAAFFIC' });
	}
});

test('amounts that are no numbers pass as they are', () => {
	expect(callReport({ ...recordRow, cost: 'free', rate: '0.01 USD' })).toMatchObject({
		cost: 'free',
		rate: '0.01 USD',
	});
});
