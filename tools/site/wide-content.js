// A table or a text that is wider than the page can be reached, and so scrolled, without a mouse.
const watcher = new ResizeObserver((seen) => {
  for (const { target } of seen)
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
});
for (const wide of document.querySelectorAll(".tsd-typography table, .tsd-typography pre > code"))
  watcher.observe(wide);
