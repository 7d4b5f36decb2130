// Loaded before Next in its own process: when the process that started it is gone (`kill -9`), the
// channel to it closes, and the web server must not stay behind and hold the port.
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
