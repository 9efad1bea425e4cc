import { contactOutcomes, type ImportWords } from '../../../nodes/shared/contactOutcomes';

const sent = [
	{ contactId: 'a', name: 'A', phoneNumber: '861' },
	{ contactId: 'b', name: 'B', phoneNumber: '862' },
];
const asItIs: ImportWords = { vendor: 'NXLink', shown: (words) => words };
const statuses = (answer: Parameters<typeof contactOutcomes>[1]) =>
	contactOutcomes(sent, answer, asItIs).map(({ status }) => status);

test.each([
	['by contact id', { contactId: 'b', errMsg: 'no' }, 'no'],
	['by number when the vendor tells no id', { phoneNumber: '862', errMsg: 'no' }, 'no'],
	['by number when the id is empty', { contactId: '', phoneNumber: '862', errMsg: 'no' }, 'no'],
	['by number as it is written elsewhere', { phoneNumber: '+86-2', errMsg: 'no' }, 'no'],
	['without a reason', { contactId: 'b' }, 'NXLink gave no reason'],
])('a rejection is found %s', (_, rejection, reason) => {
	for (const successCount of [1, undefined]) {
		expect(contactOutcomes(sent, { errList: [rejection], successCount }, asItIs)).toEqual([
			{ ...sent[0], status: 'added' },
			{ ...sent[1], status: 'rejected', reason },
		]);
	}
});

test('the words of the vendor are made fit to be shown', () => {
	const hide = { ...asItIs, shown: (words: string) => words.replace('secret', '[hidden]') };
	const errList = [{ contactId: 'b', errMsg: 'a secret' }];
	const [, { reason }] = contactOutcomes(sent, { errList }, hide);
	expect(reason).toBe('a [hidden]');
});

test.each([
	[{}],
	[{ errList: [] }],
	[{ successCount: 2 }],
	[{ errList: undefined, successCount: undefined }],
])('%j: all are added', (answer) => {
	expect(statuses(answer)).toEqual(['added', 'added']);
});

test.each([
	['fewer added than not rejected', { successCount: 1 }, ['unknown', 'unknown']],
	['none added, none rejected', { errList: [], successCount: 0 }, ['unknown', 'unknown']],
	['more added than sent', { successCount: 3 }, ['unknown', 'unknown']],
	[
		'a rejection and no addition',
		{ errList: [{ contactId: 'b' }], successCount: 0 },
		['unknown', 'rejected'],
	],
	[
		'a rejection and all added',
		{ errList: [{ contactId: 'b' }], successCount: 2 },
		['unknown', 'rejected'],
	],
])('counts that disagree, %s', (_, answer, expected) => {
	expect(statuses(answer)).toEqual(expected);
	const unknown = contactOutcomes(sent, answer, asItIs).filter(
		({ status }) => status === 'unknown',
	);
	for (const { reason } of unknown) expect(reason).toContain('Look at the task in its console');
});

test('a rejection of someone else is told and leaves the others unknown', () => {
	const errList = [{ contactId: 'z', errMsg: 'Who?' }];
	for (const successCount of [undefined, 2, 1]) {
		const outcomes = contactOutcomes(sent, { errList, successCount }, asItIs);
		expect(outcomes.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'rejected']);
		expect(outcomes[2]).toEqual({ contactId: 'z', status: 'rejected', reason: 'Who?' });
	}
});

test('a reason that says so makes a rejected contact one that is there already', () => {
	const errList = [
		{ contactId: 'a', errMsg: 'orderID already exists' },
		{ contactId: 'b', errMsg: 'no' },
	];
	const isDuplicate = (reason: string) => reason.includes('already exists');
	const outcomes = contactOutcomes(sent, { errList }, { ...asItIs, isDuplicate });
	expect(outcomes.map(({ status }) => status)).toEqual(['alreadyAdded', 'rejected']);
});

test('a rejection that names neither id nor number is nobody in particular', () => {
	const ids = [{ contactId: 'a' }, { contactId: 'b' }];
	const errList = [{ errMsg: 'no' }];
	const [first, second, other] = contactOutcomes(ids, { errList, successCount: 1 }, asItIs);
	expect([first.status, second.status]).toEqual(['unknown', 'unknown']);
	expect(first.reason).toMatch(/Look at the task in its console\. no$/);
	expect(other).toEqual({ status: 'rejected', reason: 'no' });
});
