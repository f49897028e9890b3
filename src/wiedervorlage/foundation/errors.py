"""The exceptions of the program: what is wrong with a call, never what is wrong with a letter."""


class WiedervorlageError(Exception):
    """Base of all exceptions raised on purpose by this package."""


class RenderingUnavailableError(WiedervorlageError):
    """A paper cannot be written because an optional part is not installed.

    The message names the extra to install.
    """
