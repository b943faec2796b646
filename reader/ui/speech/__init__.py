"""Reading an article aloud: voices, the sentence being spoken marked in the page, and the bar of buttons for it.

``Speaker`` says sentences one after the other, ``ReadAloud`` brings page and voice together, ``ReadAloudBar`` is what
a person presses. The speech of the system is in a process of its own, ``qt_engine``, behind ``process_engine``.
"""
