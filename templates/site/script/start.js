/* Runs before the first paint: says that scripts run, so that nothing moves when the others arrive. */
document.documentElement.classList.add("js");
