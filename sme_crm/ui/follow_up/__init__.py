"""Parts of the follow-up that several screens show: a line to add tasks, the form to end them."""
