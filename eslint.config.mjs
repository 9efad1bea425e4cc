import communityNodes from '@n8n/eslint-plugin-community-nodes';
import jsoncParser from 'jsonc-eslint-parser';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const { recommended } = communityNodes.configs;
const nodesBasePlugin = { plugins: { 'n8n-nodes-base': nodesBase } };
const asErrors = (rules) => Object.fromEntries(Object.keys(rules).map((rule) => [rule, 'error']));

export default tseslint.config(
	{ ignores: ['dist/', 'build/', 'node_modules/', 'test/engine/fixture/'] },
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strict],
	},
	{
		files: ['credentials/**/*.ts', 'nodes/**/*.ts'],
		plugins: recommended.plugins,
		rules: asErrors(recommended.rules),
	},
	{
		files: ['package.json'],
		languageOptions: { parser: jsoncParser, parserOptions: { extraFileExtensions: ['.json'] } },
		plugins: { ...recommended.plugins, ...nodesBasePlugin.plugins },
		rules: { ...asErrors(recommended.rules), ...nodesBase.configs.community.rules },
	},
	{
		...nodesBasePlugin,
		files: ['credentials/**/*.ts'],
		rules: {
			...nodesBase.configs.credentials.rules,
			// Only for n8n's own repository: it wants a camel-case slug where its twin
			// cred-class-field-documentation-url-not-http-url, which stays on, wants a URL.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
	{
		...nodesBasePlugin,
		files: ['nodes/**/*.ts'],
		rules: nodesBase.configs.nodes.rules,
	},
);
