/** On a small window the sidebar is a drawer: whether it is out. */
let out = $state(false);
export const drawer = {
  get out(): boolean {
    return out;
  },
  set out(to: boolean) {
    out = to;
  },
};
