/** Request samples of the vendor pages, as they are printed there. */

/** Page "Create AI outbound task". */
export const createTaskSample = `{
"userTaskId": "EXT-TASK-202603250001",
"other": "task-batch-20260325",
"taskName": "客户回访任务-0325",
"taskDesc": "针对已下单客户进行满意度回访",
"autoFlowId": 197,
"routeId": "y29ND1X4kkCG_nC576sALEkvg3HjEqde",
"taskKeep": 0,
"startupType": 2,
"startupAt": 1746583929,
"shutdownAt": 1746670329,
"zoneSecond": 28800,
"weekDay": "1,2,3,4,5,6,7",
"firstFifteen": "9,10,11,14,15,16,17",
"secondFifteen": "9,10,11,14,15,16,17",
"thirdFifteen": "9,10,11,14,15,16,17",
"fourthFifteen": "9,10,11,14,15,16,17",
"orderMaxCall": 1,
"replayInterval": 600,
"maxCall": 20,
"maxRingTime": 40,
"taskCallbackUrl": "https://example.com/webhook/task",
"callCallbackUrl": "https://example.com/webhook/call",
"countryCode": "86",
"callList": [
{
"contactId": "c3d79370-9f3a-4da2-84dd-2d2200f40e11",
"other": "contact-ext-001",
"name": "Lucy",
"phoneNumber": "13800000001",
"params": [
{
"name": "customerName",
"value": "Lucy"
},
{
"name": "orderNo",
"value": "SO202603250001"
}
]
},
{
"contactId": "5f6f6f6f-7a7b-4c4d-9e9f-101010101010",
"other": "contact-ext-002",
"name": "Tom",
"phoneNumber": "13800000002",
"params": [
{
"name": "customerName",
"value": "Tom"
}
]
}
]
}`;

/** Page "Delete contacts from a task". */
export const deleteContactSample = `{
  "userTaskId": "EXT-TASK-202603250001",
  "contactId": "52145b00-abc9-4a87-94c2-ed1e1e42ec1c"
}`;

/** Page "Create AI outbound task and add numbers". */
export const createCallCenterTaskSample = `{
"taskDesc": "Description",
"callList": [
{
"userPhone": "85235757581",
"other": "OTHER",
"orderID": "ORDER_ID"
}
],
"country": "HK",
"dispatchType": 0,
"predictCallRate": 1.0,
"agentGroupNo": "NX09445G000025",
"taskName": "Task Name",
"strategyName": "Default Strategy",
"startCount": 1,
"ratioCallRate": 1.0,
"startupType": 3
}`;

/** The bytes of a sample when it is sent without white space. */
export function compact(sample: string): string {
	return JSON.stringify(JSON.parse(sample));
}
