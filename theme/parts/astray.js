// In the page for an address that is not there: where its script does not come from where the site was built for, it is
// looked for beside that address and in each folder above, one after the other.
{
  const named = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-named]"));
  const file = named.src.slice(named.src.lastIndexOf("/assets/"));
  const folders = location.pathname.replace(/\/+$/, "").split("/");
  const lookAbove = () => {
    folders.pop();
    if (folders.at(-1) === "en") folders.pop();
    const src = location.origin + folders.join("/") + file;
    if (!folders.length || src === named.src) return;
    const again = document.createElement("script");
    Object.assign(again, { type: "module", integrity: named.integrity, src, onerror: lookAbove });
    named.after(again);
  };
  named.onerror = lookAbove;
}
