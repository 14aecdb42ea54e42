/** Whether the large heading of a page is in sight: once it is not, the top bar names the page. */
export class Heading {
  inSight = $state(true);

  /** For `{@attach heading.watch}` on what shows the name in large. */
  watch = (element: HTMLElement): (() => void) => {
    const root = element.closest<HTMLElement>('[data-scrolls]');
    const observer = new IntersectionObserver(
      (entries) => {
        this.inSight = entries.at(-1)?.isIntersecting ?? true;
      },
      { root },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      this.inSight = true;
    };
  };
}
