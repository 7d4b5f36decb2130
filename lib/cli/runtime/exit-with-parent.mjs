// Loaded before Next in its own process. When Ballast is killed (`kill -9`) it cannot end the web
// server, which must not stay behind and hold the port: so it looks for itself.
const parent = process.ppid;
const timer = setInterval(() => {
  if (process.ppid !== parent || !exists(parent)) process.exit(1);
}, 500);
timer.unref();

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
