import { RefusedInput, VendorFailure } from '../../../nodes/shared/failures';

test('a refused value names its parameter first', () => {
	const error = new RefusedInput('Task Name', 'is empty', 'Fill it in.');
	expect(error).toBeInstanceOf(Error);
	expect(error).toMatchObject({
		name: 'RefusedInput',
		message: 'Task Name: is empty',
		parameter: 'Task Name',
		advice: 'Fill it in.',
	});
});

const vendor = { vendor: 'NXLink', advice: 'Wait.' };

test.each([
	[{}, 'Sorry'],
	[{ httpStatus: 200 }, 'Sorry'],
	[{ httpStatus: 502 }, 'Sorry (HTTP 502)'],
	[{ code: '1003' }, 'Sorry (NXLink code 1003)'],
	[{ code: '0', traceId: '' }, 'Sorry (NXLink code 0)'],
	[{ traceId: 't-1' }, 'Sorry (trace id t-1)'],
	[
		{ code: '1003', httpStatus: 401, traceId: 't-1' },
		'Sorry (NXLink code 1003, HTTP 401, trace id t-1)',
	],
])('a failure at the vendor with %j', (details, message) => {
	const error = new VendorFailure('Sorry', { ...vendor, ...details });
	expect(error).toMatchObject({
		name: 'VendorFailure',
		message,
		details: { ...vendor, ...details },
	});
});
