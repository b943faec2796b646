"""Sentences of the Qt-free packages in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from reader.errors import QT_TRANSLATE_NOOP, Message, ReaderError

_UNEXPECTED = QT_TRANSLATE_NOOP(
    "messages", "Something went wrong that should not have. Nothing was lost. The log file has the details."
)


def say(message: Message) -> str:
    """Return *message* in the language of the interface; messages among its facts likewise."""
    facts = {name: say(fact) if isinstance(fact, Message) else fact for name, fact in message.facts.items()}
    template = QCoreApplication.translate("messages", message.template)
    return Message(message.template, facts).fill(template)


def say_error(error: Exception) -> str:
    """Return what to tell a person of *error*: its own sentence if it is one of ours, else a calm one."""
    if isinstance(error, ReaderError):
        return say(error.message)
    return QCoreApplication.translate("messages", _UNEXPECTED)
