"""What is raced, one module each: how it is installed, laid, built and edited.

`install` gives its version; `lay` writes a project of so many adverts; `command` builds it where it lies, and
`OUTPUT` is the folder in it where the site then is; `ADVERT` is the file of an advert, `TEMPLATE` that of its
template; a peer that has none at first has `edit_template`. `environment`, if there is one, is what its
process has besides.
"""
