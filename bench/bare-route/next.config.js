/** A site of its own, so that the yardstick never ships with Ballast. */
const config = { poweredByHeader: false };

export default config;
