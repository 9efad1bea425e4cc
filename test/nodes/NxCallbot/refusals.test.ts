import { Bench } from '../bench';

const valid = {
	resource: 'task',
	operation: 'setStatus',
	userTaskID: 'campaign-evening',
	taskOperate: 2,
	delCall: false,
};

let bench: Bench;

beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.sandbox.reset());
afterAll(async () => await bench.stop());

const refused: Array<[parameter: string, value: string | number, message: string]> = [
	['userTaskID', '={{ "" }}', 'Task: is empty'],
	['userTaskID', '   ', 'Task: is empty'],
	['userTaskID', '={{ null }}', 'Task: is empty'],
	['userTaskID', '={{ $json.missing }}', 'Task: is empty'],
	['userTaskID', '={{ true }}', 'Task: must be text'],
	['userTaskID', '={{ ({ a: 1 }) }}', 'Task: must be text'],
	['userTaskID', '={{ 1.5 }}', 'Task: must be text'],
	['taskOperate', '={{ 0 }}', 'Status: must be one of 1, 2, 3'],
	['taskOperate', '={{ 4 }}', 'Status: must be one of 1, 2, 3'],
	['taskOperate', '={{ 1.5 }}', 'Status: must be one of 1, 2, 3'],
	['taskOperate', '={{ "pause" }}', 'Status: must be one of 1, 2, 3'],
	['taskOperate', '={{ "" }}', 'Status: must be one of 1, 2, 3'],
	['taskOperate', '={{ null }}', 'Status: must be one of 1, 2, 3'],
	['taskOperate', '={{ true }}', 'Status: must be one of 1, 2, 3'],
	['delCall', '={{ "yes" }}', 'Delete Undialed Numbers: must be true or false'],
	['delCall', '={{ 2 }}', 'Delete Undialed Numbers: must be true or false'],
	['delCall', '={{ null }}', 'Delete Undialed Numbers: must be true or false'],
];

describe.each(refused)('%s = %p', (parameter, value, message) => {
	test('is refused before anything is sent', async () => {
		const { status, error } = await bench.run('nxCallbot', { ...valid, [parameter]: value });
		expect(status).toBe('error');
		expect(error?.message).toBe(message);
		expect(error?.description).toContain('Nothing was sent');
		expect(bench.requests).toEqual([]);
	});

	test('goes to the error output with the name of the parameter', async () => {
		const { items, errorItems } = await bench.run(
			'nxCallbot',
			{ ...valid, [parameter]: value },
			{ onError: 'continueErrorOutput' },
		);
		expect(items).toEqual([]);
		expect(errorItems[0].json).toMatchObject({
			error: { message, parameter: message.split(':')[0] },
		});
		expect(bench.requests).toEqual([]);
	});
});

test.each([
	[{ uuid: '' }, 'UUID of the credential: is empty'],
	[{ secretKey: '' }, 'Secret Key of the credential: is empty'],
])('an incomplete credential %j is refused', async (nxCallbotApi, message) => {
	const { error } = await bench.run('nxCallbot', valid, { credentials: { nxCallbotApi } });
	expect(error?.message).toBe(message);
	expect(bench.requests).toEqual([]);
});
