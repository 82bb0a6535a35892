"""What the chapters' drawings are made of: people, the town hall and the firm, ticks, lines that are broken."""

from content.figures.canvas import HEAD, Block, Paper, box, circle, head, lines_of, path

TALL = 46  # a person, from the feet to the top of the head


def words(text: str, room: float, size: int, bold: bool = False) -> Block:
    """Set words in the room there is, in one size."""
    return Block(tuple((line, size, bold) for line in lines_of(text, room, size)))


def centred(text: str, x: float, y: float, room: float, size: int) -> str:
    """Set words in bold in the middle of a place."""
    block = words(text, room, size, True)
    return block.draw(x, y - block.height / 2, "middle")


def named(paper: Paper, room: float, name: str, text: str, larger: int = 0) -> Block:
    """Set a name in bold, larger if wanted, and what is said of it below."""
    return Block((*words(name, room, paper.size + larger, True).lines, *words(text, room, paper.small).lines))


def person(x: float, y: float, tint: str) -> str:
    """Draw a person whose feet are at a place."""
    body = f"M{x - 13:g} {y:g}v-13a13 13 0 0 1 26 0v13z"
    return path(body, tint=tint) + circle(x, y - TALL + 9, 9, tint)


def hall(x: float, y: float, width: float, height: float, tint: str) -> str:
    """Draw a town hall: a gable, a door, the middle of its foot at a place."""
    half, eaves = width / 2, y - height * 0.6
    route = f"M{x - half:g} {y:g}V{eaves:g}L{x:g} {y - height:g}L{x + half:g} {eaves:g}V{y:g}z"
    door = width * 0.13
    return path(route, tint=tint) + path(f"M{x - door:g} {y:g}v{-height * 0.3:g}h{2 * door:g}v{height * 0.3:g}")


def firm(x: float, y: float, width: float, height: float, tint: str) -> str:
    """Draw a firm: a roof with two saw teeth, a window, the middle of its foot at a place."""
    left, half, eaves = x - width / 2, width / 2, y - height * 0.6
    teeth = f"V{y - height:g}L{x:g} {eaves:g}V{y - height:g}L{left + width:g} {eaves:g}V{y:g}z"
    pane = width * 0.2
    return path(f"M{left:g} {y:g}{teeth}", tint=tint) + box(x - pane, y - height * 0.4, half * 0.8, height * 0.2)


def dashed(route: str) -> str:
    """Draw a line that is not there yet."""
    return f'<path d="{route}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="6 5"/>'


def arrow(x: float, y: float, length: float, way: str, broken: bool = False) -> str:
    """Draw an arrow from a place, as long as is said, to the right, to the left, down or up."""
    along = {"right": (1, 0), "left": (-1, 0), "down": (0, 1), "up": (0, -1)}[way]
    end = (x + along[0] * length, y + along[1] * length)
    shaft = f"M{x:g} {y:g}L{end[0] - along[0] * (HEAD - 1):g} {end[1] - along[1] * (HEAD - 1):g}"
    return (dashed(shaft) if broken else path(shaft, heavy=True)) + head(*end, way)


def tick(x: float, y: float) -> str:
    """Draw a tick in a circle."""
    return circle(x, y, 10, "plain") + path(f"M{x - 5:g} {y:g}l4 4l7 -8", heavy=True)


def cross(x: float, y: float) -> str:
    """Draw a cross in a circle that is filled strongly."""
    arms = f"M{x - 4:g} {y - 4:g}l8 8m0 -8l-8 8"
    return circle(x, y, 10, "plain") + path(arms, heavy=True)


def middle(x: float, y: float, text: str, size: int) -> str:
    """Set a bold word in the middle of a place."""
    return Block(((text, size, True),)).draw(x, y - size * 0.65, "middle")


def on_fill(marks: str) -> str:
    """Give words that stand on a strong fill the ink that is read there."""
    return f'<g class="ts-on-fill">{marks}</g>'
