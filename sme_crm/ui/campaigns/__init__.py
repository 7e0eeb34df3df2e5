"""The screen of campaigns: the list, and each as a document of five steps."""
