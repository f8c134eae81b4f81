"""A careers-site generator for public bodies: a folder of Markdown vacancies in, a static site out."""

__version__ = "0.1.0"
