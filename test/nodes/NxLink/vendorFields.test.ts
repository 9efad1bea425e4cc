import { NxLink } from '../../../nodes/NxLink/NxLink.node';
import { fieldsOf, pathsOf } from './fields';

const { description } = new NxLink();
const paths = (resource: string, operation: string) =>
	pathsOf(fieldsOf(description.properties, resource, operation));
const inside = (collection: string, ...names: string[]) =>
	names.map((name) => `${collection}.${name}`);

const contact = 'callList.contact';

/** Every request field of the vendor pages, by the parameter that fills it. */
const pages: Array<[string, string, string[]]> = [
	[
		'task',
		'create',
		[
			...inside('additionalFields', 'other', 'taskDesc', 'shutdownAt'),
			...inside('additionalFields', 'maxCall', 'maxRingTime', 'countryCode'),
			...inside('additionalFields', 'taskCallbackUrl', 'callCallbackUrl'),
			...[
				'userTaskId',
				'taskName',
				'autoFlowId',
				'routeId',
				'taskKeep',
				'startupType',
				'startupAt',
			],
			...['orderMaxCall', 'replayInterval', 'callList', 'weekDay'],
			// zoneSecond
			'timezone',
			// firstFifteen, secondFifteen, thirdFifteen, fourthFifteen
			...inside('dialWindows.window', 'from', 'to', 'overMidnight'),
			...inside(contact, 'contactId', 'other', 'name', 'phoneNumber', 'params'),
			...inside(`${contact}.params.param`, 'name', 'value'),
		],
	],
	[
		'contact',
		'add',
		[
			...['taskId', 'additionalFields.countryCode', 'callList'],
			...inside(contact, 'contactId', 'other', 'name', 'phoneNumber', 'params'),
			...inside(`${contact}.params.param`, 'name', 'value'),
		],
	],
	['contact', 'delete', ['taskId', 'userTaskId', 'contactId']],
	[
		'callCenterTask',
		'create',
		[
			...['country', 'taskName', 'strategyName', 'dispatchType', 'agentGroupNo'],
			...['predictCallRate', 'ratioCallRate', 'startCount', 'callList'],
			...['startupType', 'additionalFields.taskDesc'],
			...inside(contact, 'orderID', 'userPhone', 'other'),
		],
	],
];

test.each(pages)(
	'%s / %s has a parameter for every field of its page',
	(resource, operation, fields) => {
		expect(paths(resource, operation)).toEqual(expect.arrayContaining(fields));
	},
);

test.each(pages)('%s / %s has nothing else but helpers', (resource, operation, fields) => {
	const helpers = new Set([
		'additionalFields',
		'callListSource',
		'callListJson',
		'dialWindows',
		'taskIdNotice',
		// Input items as contacts.
		...['columns', 'columnsNotice', 'variableSource', 'variableFields'],
		// Ids of contacts derive from them.
		...['userTaskId', 'deleteBy', 'phoneNumber', 'countryCode'],
	]);
	const rest = paths(resource, operation).filter(
		(path) => !fields.includes(path) && !helpers.has(path) && !/^options(\.|$)/.test(path),
	);
	expect(rest).toEqual([]);
});

test('values to choose from are those of the pages', () => {
	const valuesOf = (resource: string, name: string) => {
		const fields = fieldsOf(description.properties, resource, 'create');
		const options = [...fields, ...fields.flatMap((field) => field.options ?? [])].find(
			(field) => field.name === name,
		);
		const list = options && 'options' in options ? (options.options ?? []) : [];
		return list.map((option) => ('value' in option ? option.value : undefined)).sort();
	};
	expect(valuesOf('task', 'startupType')).toEqual([1, 2, 3]);
	expect(valuesOf('task', 'weekDay')).toEqual([1, 2, 3, 4, 5, 6, 7]);
	expect(valuesOf('callCenterTask', 'dispatchType')).toEqual([0, 1, 2]);
	expect(valuesOf('callCenterTask', 'startupType')).toEqual([0, 1, 2, 3]);
});
