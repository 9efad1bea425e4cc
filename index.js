// n8n reads the "n8n" block of package.json; this file is the entry that npm expects.
module.exports = {};
