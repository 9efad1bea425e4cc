import { Bench } from '../../../bench';

const setStatus = { resource: 'task', operation: 'setStatus' };
const path = '/callcentre/api/v3/mgrTaskStatus';

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const bodyTexts = () => bench.requests.map(({ body }) => body.toString('utf8'));

describe('the request', () => {
	test('is the sample of the vendor page, byte for byte', async () => {
		await bench.run('nxCallbot', { ...setStatus, userTaskID: 'string', taskOperate: 1 });
		expect(bench.requests).toHaveLength(1);
		expect(bench.requests[0]).toMatchObject({ method: 'POST', path, signature: 'verified' });
		expect(bench.requests[0].headers['content-type']).toBe('application/json');
		expect(bodyTexts()).toEqual([
			'{"productID":"callbot","userTaskID":"string","taskOperate":1,"delCall":0}',
		]);
	});

	test.each([
		[2, false, 0],
		[2, true, 1],
		[3, false, 0],
		[3, true, 1],
		['={{ "2" }}', '={{ "true" }}', 1],
		['={{ "3" }}', '={{ 1 }}', 1],
	])('taskOperate %p with delCall %p sends delCall %i', async (taskOperate, delCall, sent) => {
		await bench.run('nxCallbot', {
			...setStatus,
			userTaskID: 'campaign-evening',
			taskOperate,
			delCall,
		});
		expect(bench.bodies).toEqual([
			{
				productID: 'callbot',
				userTaskID: 'campaign-evening',
				taskOperate: /3/.test(String(taskOperate)) ? 3 : 2,
				delCall: sent,
			},
		]);
	});

	test('pauses by default', async () => {
		await bench.run('nxCallbot', { ...setStatus, userTaskID: 'campaign-evening' });
		expect(bench.bodies).toMatchObject([{ taskOperate: 2, delCall: 0 }]);
	});

	test('Start ignores a choice left over from Pause, which the editor hides', async () => {
		const parameters = { userTaskID: 'campaign-morning', taskOperate: 1, delCall: true };
		await bench.run('nxCallbot', { ...setStatus, ...parameters });
		expect(bench.bodies).toMatchObject([{ taskOperate: 1, delCall: 0 }]);
		expect(bench.sandbox.state.nxCallbot.findTask('campaign-morning')?.undialled).toHaveLength(40);
	});

	test.each([
		['={{ 1 }}', true],
		['={{ "1" }}', '={{ "true" }}'],
	])('Start (%p) is refused with Delete Undialed Numbers (%p)', async (taskOperate, delCall) => {
		const parameters = { userTaskID: 'campaign-morning', taskOperate, delCall };
		const { error } = await bench.run('nxCallbot', { ...setStatus, ...parameters });
		expect(error?.message).toBe(
			'Delete Undialed Numbers: contradicts Start: there would be no one left to call',
		);
		expect(error?.description).toContain('Use it with Pause or Complete');
		expect(bench.requests).toEqual([]);
	});

	test('Start by an expression without Delete Undialed Numbers is sent', async () => {
		const parameters = { userTaskID: 'campaign-morning', taskOperate: '={{ 1 }}', delCall: false };
		await bench.run('nxCallbot', { ...setStatus, ...parameters });
		expect(bench.bodies).toMatchObject([{ taskOperate: 1, delCall: 0 }]);
	});

	test('takes an id from a spreadsheet, number or text with blanks around it', async () => {
		await bench.run(
			'nxCallbot',
			{ ...setStatus, userTaskID: '={{ $json.id }}', taskOperate: 1 },
			{ items: [{ id: 4711 }, { id: ' 4711 ' }], onError: 'continueErrorOutput' },
		);
		expect(bench.bodies.map(({ userTaskID }) => userTaskID)).toEqual(['4711', '4711']);
	});

	test('is signed with SHA-256 when the credential says so', async () => {
		await bench.run(
			'nxCallbot',
			{ ...setStatus, userTaskID: 'campaign-morning', taskOperate: 1 },
			{ credentials: { nxCallbotApi: { algorithm: 'SHA256' } } },
		);
		expect(bench.requests).toMatchObject([
			{ signature: 'verified', headers: { algorithm: 'SHA256' } },
		]);
	});
});

describe('the task', () => {
	test.each([
		['campaign-morning', 1, 2, 'in progress', '90001'],
		['campaign-evening', 2, 5, 'paused', '90002'],
		['campaign-evening', 3, 3, 'completed', '90002'],
	])(
		'%s with operation %i gets status %i',
		async (userTaskID, taskOperate, status, text, taskID) => {
			const result = await bench.run('nxCallbot', { ...setStatus, userTaskID, taskOperate });
			expect(bench.sandbox.state.nxCallbot.findTask(userTaskID)?.taskStatus).toBe(status);
			expect(result.items.map(({ json }) => json)).toEqual([
				{
					userTaskID,
					taskID,
					taskStatus: status,
					taskStatusText: text,
					traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				},
			]);
		},
	);

	test.each([2, 3])('operation %i with Delete Undialed Numbers empties it', async (taskOperate) => {
		const parameters = { userTaskID: 'campaign-evening', taskOperate, delCall: true };
		await bench.run('nxCallbot', { ...setStatus, ...parameters });
		expect(bench.sandbox.state.nxCallbot.findTask('campaign-evening')?.undialled).toEqual([]);
	});
});
