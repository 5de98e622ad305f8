"""One table of figures, printed as they come."""


class Report:
    LABEL, CELL = 46, 18

    def heading(self, text):
        print(f"\n{text}", flush=True)

    def row(self, label, *cells):
        print(f"  {label:<{self.LABEL}}" + "".join(f"{cell:>{self.CELL}}" for cell in cells), flush=True)

    def note(self, text):
        print(f"  ({text})", flush=True)
