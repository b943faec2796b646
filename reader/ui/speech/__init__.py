"""Reading an article aloud: voices, the sentence being spoken marked in the page, and the bar of buttons for it.

``Speaker`` owns the voice, ``ReadAloud`` brings page and voice together, ``ReadAloudBar`` is what a person presses.
Importing this loads no speech engine; asking a Speaker to prepare does.
"""

from reader.ui.speech.bar import ReadAloudBar
from reader.ui.speech.read_aloud import ReadAloud
from reader.ui.speech.speaker import Speaker

__all__ = ["ReadAloud", "ReadAloudBar", "Speaker"]
