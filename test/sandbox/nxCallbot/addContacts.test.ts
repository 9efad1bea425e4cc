import { startSandbox, type Sandbox } from '..';
import { callCallbot, publishedMoment } from '../testClients';
import { addContactsBody, contacts, lucy } from './testBodies';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now: () => publishedMoment });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const names = ['addBatchCall', 'importBatchCall'];

describe.each(names)('%s', (name) => {
	const send = (body: object) => callCallbot(sandbox.url, name, body);
	const add = (callList: object[], userTaskID?: string) =>
		send(addContactsBody(callList, userTaskID));
	const task = (userTaskID = 'campaign-morning') => sandbox.state.nxCallbot.findTask(userTaskID);
	const own = () => task()?.orders.filter(({ orderID }) => orderID.startsWith('own-'));

	it('adds the contacts', async () => {
		expect(await add([lucy, contacts(2)[1]])).toEqual({
			retCode: 0,
			retMsg: 'success',
			responseID: expect.any(String),
			...(name === 'importBatchCall' && { batchID: '1' }),
			totalCount: 2,
			successCount: 2,
			errList: [],
		});
		expect(own()).toMatchObject([
			{ ...lucy, state: 'pending', calls: [] },
			{ orderID: 'own-2', userName: '', customerName: '', other: '', params: [] },
		]);
	});

	it.each(['12345', '1234567890123456', '+8613800000001', '861380000 0001', '٠١٢٣٤٥', ''])(
		'refuses the number %j alone',
		async (userPhone) => {
			const answer = await add([{ orderID: 'own-1', userPhone }, contacts(2)[1]]);
			expect(answer).toMatchObject({
				retCode: 0,
				totalCount: 2,
				successCount: 1,
				errList: [{ orderID: 'own-1', errMsg: `Illegal phone number format:${userPhone}` }],
			});
			expect(own()).toMatchObject([{ orderID: 'own-2' }]);
			expect(await add([lucy])).toMatchObject({ successCount: 1 });
		},
	);

	it.each(['123456', '123456789012345'])('takes the number %s', async (userPhone) => {
		expect(await add([{ orderID: 'own-1', userPhone }])).toMatchObject({ successCount: 1 });
	});

	it('refuses an orderID that the account has seen, one by one', async () => {
		sandbox.state.nxCallbot.addOrders('campaign-evening', 1, { orderID: 'own-3' });
		const [one, two, three] = contacts(3);
		expect(await add([one, two, one, three])).toMatchObject({
			totalCount: 4,
			successCount: 2,
			errList: [
				{ orderID: 'own-1', errMsg: 'orderID already exists' },
				{ orderID: 'own-3', errMsg: 'orderID already exists' },
			],
		});
	});

	it('does not forget an orderID when its order is deleted', async () => {
		await add(contacts(1));
		Object.assign(task() ?? {}, { orders: [] });
		expect(await add(contacts(1))).toMatchObject({ successCount: 0 });
	});

	it.each([
		[3, 'completed'],
		[4, 'failed'],
	])('adds nothing to a task in status %d', async (taskStatus, text) => {
		Object.assign(task() ?? {}, { taskStatus });
		const retMsg = `cannot add to a task that is ${text}`;
		expect(await add(contacts(1))).toMatchObject({ retCode: 1, retMsg });
		expect(task()?.orders).toHaveLength(40);
	});

	it('knows no other task', async () => {
		const unknown = { retCode: 1, retMsg: 'task does not exist' };
		expect(await add(contacts(1), 'none')).toMatchObject(unknown);
	});

	it('takes a thousand contacts at a time, or as many as a test says', async () => {
		const most = { retCode: 4001, retMsg: expect.stringContaining('callInfoList.callList') };
		expect(await add(contacts(1001))).toMatchObject(most);
		expect(own()).toEqual([]);
		expect(await add(contacts(1000))).toMatchObject({ retCode: 0, successCount: 1000 });
		sandbox.state.nxCallbot.largestCallList = 1;
		expect(await add(contacts(2))).toMatchObject({ retCode: 4001 });
	});

	const { callInfoList } = addContactsBody([]);
	const [contact] = contacts(1);

	it.each<[retCode: number, changes: object, named: string]>([
		[2, { userTaskID: undefined }, 'userTaskID is required'],
		[2, { callInfoList: undefined }, 'callInfoList is required'],
		[2, { callInfoList: { ...callInfoList, orderCallbackUrl: undefined } }, 'orderCallbackUrl'],
		[2, { callInfoList: { ...callInfoList, callCallbackUrl: undefined } }, 'callCallbackUrl'],
		[2, { callInfoList: { ...callInfoList, callList: undefined } }, 'callInfoList.callList'],
		[2, addContactsBody([{ orderID: 'own-1' }]), 'callList[0].userPhone is required'],
		[2, addContactsBody([{ userPhone: '123456' }]), 'callList[0].orderID is required'],
		[3, addContactsBody([{ ...contact, userPhone: 123456 }]), 'callList[0].userPhone'],
		[3, addContactsBody([{ ...contact, params: [{ name: null }] }]), 'callList[0].params[0].name'],
		[4, addContactsBody([]), 'callInfoList.callList: must not be empty'],
		[4, addContactsBody([{ ...contact, orderID: '' }]), 'callList[0].orderID'],
		[4, addContactsBody([{ ...contact, phone: '1' }]), "'phone'"],
		[4, { callInfoList: { ...callInfoList, callList: [contact], taskName: 'x' } }, "'taskName'"],
		[4, { callCallbackUrl: '' }, "'callCallbackUrl'"],
	])('answers %d to %j', async (retCode, changes, named) => {
		const retMsg = expect.stringContaining(named) as string;
		const answer = await send({ ...addContactsBody(contacts(1)), ...changes });
		expect(answer).toMatchObject({ retCode, retMsg });
		expect(task()?.orders).toHaveLength(40);
	});
});
