"""Pretrained encoders of English, as the trainings of tone and of quotes start from them."""
