"""The heads of mails as programs print them, and the older mails quoted below."""
