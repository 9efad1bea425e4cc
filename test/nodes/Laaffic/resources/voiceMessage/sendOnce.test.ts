import { Bench } from '../../../bench';
import { failureOf, succeed } from '../../runs';
import { messageWith, sampleMessage, SEND_PATH } from './messages';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const called = () => bench.sandbox.state.laaffic.records.map(({ callee }) => callee);

test.each(['reset', 'cutHeaders', 'cutBody', 'empty'] as const)(
	'an answer that is lost (%s) is not asked for by calling again',
	async (kind) => {
		bench.sandbox.faults.add({ path: SEND_PATH, kind, when: 'after' });
		const error = await failureOf(bench, sampleMessage);
		expect(called()).toEqual(['932111111111']);
		expect(bench.requests).toHaveLength(1);
		expect(error.description).toContain('The request may have been carried out all the same');
	},
);

test.each([401, 500, 503])('HTTP %i is not followed by a second call', async (status) => {
	bench.sandbox.faults.add({ path: SEND_PATH, kind: 'status', status, when: 'after' });
	await failureOf(bench, sampleMessage);
	expect(called()).toEqual(['932111111111']);
});

test('a vendor that is too slow is not called again either', async () => {
	bench.sandbox.faults.add({ path: SEND_PATH, kind: 'slow', delayMs: 1500, when: 'after' });
	const error = await failureOf(bench, { ...sampleMessage, options: { timeout: 1 } });
	expect(error.message).toContain('LAAFFIC did not answer within the time limit');
	expect(error.description).toContain('The request may have been carried out all the same');
	expect(called()).toEqual(['932111111111']);
});

// LAAFFIC has no id for it, which is what the notice of the operation says.
test('a run that is repeated calls again, and the notice tells it', async () => {
	await succeed(bench, sampleMessage);
	await succeed(bench, sampleMessage);
	expect(called()).toEqual(['932111111111', '932111111111']);
	const { description } = bench.engine.nodeTypes.getByNameAndVersion(
		'n8n-nodes-outbound-calling.laaffic',
	);
	const notice = description.properties.find(({ name }) => name === 'sendNotice');
	expect(notice?.displayName).toContain('running it again calls again: leave Retry On Fail off');
});

test('with Retry On Fail, a lost answer calls again', async () => {
	bench.sandbox.faults.add({ path: SEND_PATH, kind: 'reset', when: 'after', times: 1 });
	await succeed(bench, sampleMessage, { retryOnFail: true });
	expect(called()).toEqual(['932111111111', '932111111111']);
});

test('the same number in several items is called for each of them, in their order', async () => {
	const { items } = await succeed(bench, messageWith({ calledInfo: '={{ $json.info }}' }), {
		items: [{ info: 'first' }, { info: 'second' }],
	});
	expect(bench.bodies.map(({ calledInfo }) => calledInfo)).toEqual(['first', 'second']);
	expect(items.map(({ json }) => json.voiceId)).toEqual([
		'22121121451210000001',
		'22121121451210000002',
	]);
});

test('a call that fails stops the rest, and tells how many were made', async () => {
	const phones = ['932111111111', '932111111112', '1'.repeat(15), '932111111114'];
	// Two calls pass as they are, then the money is gone.
	bench.sandbox.faults.add({ path: SEND_PATH, kind: 'slow', delayMs: 0, times: 2 });
	bench.sandbox.faults.add({
		path: SEND_PATH,
		kind: 'body',
		body: '{"status":"-10","reason":"balance insufficient"}',
	});
	const error = await failureOf(
		bench,
		{ ...sampleMessage, callee: '={{ $json.phone }}' },
		{ items: phones.map((phone) => ({ phone })) },
	);
	expect(error.message).toBe('balance insufficient (LAAFFIC code -10)');
	expect(error.description).toContain('Note that 2 other items were already carried out');
	expect(error.context).toMatchObject({ itemIndex: 2 });
	expect(called()).toEqual(phones.slice(0, 2));
	expect(bench.requests).toHaveLength(3);
});
