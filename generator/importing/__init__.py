"""An advert that somebody pasted or saved, as the draft of a vacancy: read, cleaned, and every doubt told."""
