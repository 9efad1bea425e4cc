import { Bench } from '../../../bench';
import { answerWith, errorOfItem, expectRefused, failureOf, succeed } from '../../runs';
import { messageWith, sampleMessage } from './messages';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const allLanguages = 'ARB, BD, DE, EN, ES, IDN, IN, IT, JP, KR, PT, RU, TH, VN';
const noDigits = (given: string) => `Display Number: "${given}" is not a number of 7 to 15 digits`;

test.each([
	[{ callee: '={{ "" }}' }, 'Phone Number: has no phone number'],
	[{ callee: '={{ null }}' }, 'Phone Number: must be a phone number'],
	[{ callee: 'Lucy' }, 'Phone Number: "Lucy" is not a phone number'],
	[{ callee: '123456' }, 'Phone Number: "123456" has fewer than 7 digits'],
	[{ callee: '12345' }, 'Phone Number: "12345" is not a phone number of 6 to 15 digits'],
	[
		{ callee: '1234567890123456' },
		'Phone Number: "1234567890123456" is not a phone number of 6 to 15 digits',
	],
	[{ callee: '013800000001' }, 'Phone Number: "013800000001" has no country code'],
	[
		{ callee: '+44 (0)20 7946 0958' },
		'Phone Number: "+44 (0)20 7946 0958" has a 0 that is not dialed from abroad',
	],
	[{ language: '={{ "XX" }}' }, `Language: must be one of ${allLanguages}`],
	[{ language: '={{ "en" }}' }, `Language: must be one of ${allLanguages}`],
	[{ language: '={{ "" }}' }, 'Language: is empty'],
	[{ text: '   ' }, 'Text: is empty'],
	[{ text: '={{ ["a"] }}' }, 'Text: must be text'],
	[{ appId: '={{ "" }}' }, 'Application ID: is empty'],
])('%j is refused', async (wrong, message) => {
	await expectRefused(bench, { ...sampleMessage, ...wrong }, message);
});

test.each([
	[{ displayNum: '123456' }, noDigits('123456')],
	[{ displayNum: '1234567890123456' }, noDigits('1234567890123456')],
	[{ displayNum: 'anonymous' }, noDigits('anonymous')],
	[{ loopCount: 0 }, 'Repetitions: must be from 1 to 3'],
	[{ loopCount: 4 }, 'Repetitions: must be from 1 to 3'],
	[{ loopCount: 1.5 }, 'Repetitions: must be a whole number'],
	[
		{ calledInfo: 'x'.repeat(1001) },
		'Pass-Through Text: has 1001 characters, and LAAFFIC takes at most 1000',
	],
	[{ calledInfo: '={{ {} }}' }, 'Pass-Through Text: must be text'],
])('in the additional fields, %j is refused', async (wrong, message) => {
	await expectRefused(bench, messageWith(wrong), message);
});

test('a refused item keeps the earlier ones from being called', async () => {
	await expectRefused(
		bench,
		{ ...sampleMessage, callee: '={{ $json.phone }}' },
		'Phone Number: "Tom" is not a phone number',
		{ items: [{ phone: '+932111111111' }, { phone: 'Tom' }], itemIndex: 1 },
	);
});

test('on continue, the others are called, and each error item tells its own', async () => {
	const { items, errorItems } = await succeed(
		bench,
		{ ...sampleMessage, callee: '={{ $json.phone }}', language: '={{ $json.language }}' },
		{
			items: [
				{ phone: '+932111111111', language: 'EN' },
				{ phone: 'Tom', language: 'EN' },
				{ phone: '+932111111113', language: 'XX' },
				{ phone: '+932111111114', language: 'TH' },
			],
			onError: 'continueErrorOutput',
		},
	);
	expect(bench.bodies.map(({ callee }) => callee)).toEqual(['932111111111', '932111111114']);
	expect(items.map(({ pairedItem }) => pairedItem)).toMatchObject([{ item: 0 }, { item: 3 }]);
	expect(errorItems.map((item) => errorOfItem(item).parameter)).toEqual([
		'Phone Number',
		'Language',
	]);
});

test.each([
	[-10, /balance of the account is too low/],
	[-26, /no rate for this\. Check the country codes/],
	[-22, /Correct the parameter that the message names/],
])('code %i of its page: the words of the vendor, and what to do', async (code, advice) => {
	answerWith(bench, { status: String(code), reason: 'words of the vendor', data: null });
	const error = await failureOf(bench, sampleMessage);
	expect(error.message).toBe(`words of the vendor (LAAFFIC code ${code})`);
	expect(error.description).toMatch(advice);
});
