/**
 * The one account that each vendor knows here. All values are samples printed in the vendors'
 * public documentation, so that their published signature vectors hold for this sandbox.
 */
export const accounts = {
	/** Page "API Interface Invocation Convention". */
	nxLink: { accessKey: 'fme2na3kdi3ki', accessSecret: 'abciiiko2k3' },
	/** Page "Callbot API Authorization". */
	nxCallbot: {
		uuid: 'Vh71ym3yQwWSYZFpqkFwTskGXUbSxDtR',
		secretKey: 'u7Mf3zUNOkg4lMV9a0E6cHSgIkK22GSr',
	},
	/** Page "AI Agent group call guide". */
	laaffic: { apiKey: 'bDqJFiq9', apiSecret: '7bz1lzh9' },
};
