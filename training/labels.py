"""The names of what a picture can be. The order is the model's output order and never changes."""

MEDICAL = (
    "xray", "ct", "mri", "ultrasound", "mammogram", "dental", "fundus", "oct", "endoscopy",
    "dermoscopy", "histology", "ecg", "pet", "viewer", "other_medical",
)
ORDINARY = (
    "photo", "bw_photo", "portrait", "screenshot", "document", "chart", "art", "texture", "satellite",
    "astronomy", "meme", "other", "game", "qr_barcode", "fingerprint", "thermal",
)
LABELS = MEDICAL + ORDINARY
INDEX = {name: i for i, name in enumerate(LABELS)}

# Class names of the picture list that are called otherwise here. A medical document is text, which
# other detectors read: it is neither taught nor counted.
FROM_LIST = {"bwphoto": "bw_photo", "viewer_screenshot": "viewer", "medical_document": None}
