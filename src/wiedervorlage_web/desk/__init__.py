"""The pages: each module one subject, each page one function that reads and shows, or calls one action and leads on."""
