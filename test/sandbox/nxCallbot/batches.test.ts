import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';
import { addContactsBody, contacts, lucy } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => {
	sandbox.reset();
	sandbox.state.nxCallbot.addTask({ userTaskID: 'batches' });
});
afterAll(() => sandbox.close());

const task = () => sandbox.state.nxCallbot.findTask('batches');
const orderIDs = () => task()?.orders.map(({ orderID }) => orderID);
const importBatch = (callList: object[]) =>
	callCallbot(sandbox.url, 'importBatchCall', addContactsBody(callList, 'batches'));
const exportBatch = (changes: object = {}) => {
	const body = { productID: 'callbot', userTaskID: 'batches', ...changes };
	return callCallbot(sandbox.url, 'exportBatchCall', body);
};

const [one, two, three, four] = contacts(4);

describe('importBatchCall', () => {
	it('deletes what is undialled of the batch before and nothing else', async () => {
		sandbox.state.nxCallbot.addOrders('batches', 1, { orderID: 'without-batch' });
		expect(await importBatch([one, two, three])).toMatchObject({ batchID: '1' });
		sandbox.state.nxCallbot.dial('batches', 2);
		sandbox.state.nxCallbot.addOrders('batches', 1, { orderID: 'without-batch-2' });
		expect(await importBatch([four])).toMatchObject({ batchID: '2', successCount: 1 });
		expect(orderIDs()).toEqual(['without-batch', 'own-1', 'without-batch-2', 'own-4']);
		expect(task()?.undialled).toMatchObject([{ orderID: 'without-batch-2' }, { orderID: 'own-4' }]);
	});

	it('deletes stopped orders, too: they were not dialled', async () => {
		await importBatch([one]);
		Object.assign(task()?.orders[0] ?? {}, { state: 'stopped' });
		await importBatch([two]);
		expect(orderIDs()).toEqual(['own-2']);
	});

	it('counts the batches of the whole account', async () => {
		await importBatch([one]);
		const evening = addContactsBody([two], 'campaign-evening');
		const answer = await callCallbot(sandbox.url, 'importBatchCall', evening);
		expect(answer).toMatchObject({ batchID: '2' });
	});
});

describe('exportBatchCall', () => {
	it('shows the latest batch with the last call of each order', async () => {
		await importBatch([four]);
		await importBatch([lucy, two]);
		sandbox.state.nxCallbot.addCall('batches', 'own-1', {}, 'busy');
		sandbox.state.nxCallbot.addCall('batches', 'own-1');
		const [first] = task()?.orders ?? [];
		expect(await exportBatch()).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			totalCount: 2,
			batchID: '2',
			callList: [
				{
					orderID: 'own-1',
					userPhone: lucy.userPhone,
					other: 'row-17',
					callID: 'call-0000002',
					callStatus: 1,
					callStartTs: first.calls[1].callStartTs,
					intents: [
						{ intentID: 'intent-2', intentTag: 'B', intentName: 'Not interested', intentLevel: 2 },
					],
				},
				{
					orderID: 'own-2',
					userPhone: two.userPhone,
					other: '',
					callStatus: 0,
					callStartTs: 0,
					intents: [],
				},
			],
		});
	});

	it('leaves out the dialled orders of earlier batches', async () => {
		await importBatch([one]);
		sandbox.state.nxCallbot.dial('batches', 1);
		await importBatch([two]);
		expect(orderIDs()).toEqual(['own-1', 'own-2']);
		expect(await exportBatch()).toMatchObject({ totalCount: 1, callList: [{ orderID: 'own-2' }] });
	});

	it.each<[retCode: number, retMsg: string, changes: object]>([
		[1, 'no batch yet', {}],
		[1, 'task does not exist', { userTaskID: 'none' }],
		[2, 'userTaskID is required', { userTaskID: undefined }],
		[4, 'productID: must be "callbot"', { productID: 'string' }],
		[4, "body: Unrecognized key(s) in object: 'page'", { page: 1 }],
	])('answers %d %s to %j', async (retCode, retMsg, changes) => {
		expect(await exportBatch(changes)).toMatchObject({ retCode, retMsg });
	});
});

describe('a running import', () => {
	it('keeps the batches of its task and of no other from being touched', async () => {
		await importBatch([one]);
		Object.assign(task() ?? {}, { importRunning: true });
		expect(await importBatch([two])).toMatchObject({ retCode: 1001 });
		expect(await exportBatch()).toMatchObject({ retCode: 1001 });
		expect(orderIDs()).toEqual(['own-1']);
		const morning = addContactsBody([two], 'campaign-morning');
		expect(await callCallbot(sandbox.url, 'importBatchCall', morning)).toMatchObject({
			retCode: 0,
		});
		Object.assign(task() ?? {}, { importRunning: false });
		expect(await exportBatch()).toMatchObject({ retCode: 0, batchID: '1' });
	});

	it('does not keep contacts from being added', async () => {
		Object.assign(task() ?? {}, { importRunning: true });
		const added = await callCallbot(sandbox.url, 'addBatchCall', addContactsBody([one], 'batches'));
		expect(added).toMatchObject({ retCode: 0, successCount: 1 });
	});
});
