// On the page at an address that once was: leads on with the place on the page, or the answers, that the link names.

const link = document.querySelector("a[data-moved]");
if (link instanceof HTMLAnchorElement) {
  if (location.hash) link.hash = location.hash;
  location.replace(link.href);
}
