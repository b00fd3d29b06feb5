"""Specialties of the third pool with ICD-10-CM codes and their official descriptions, procedure codes, and reasons in our own words, none of the stories in clinical.py or clinical_second.py."""

# specialty: (kind of practice, [(diagnoses, reason)...], [(procedure code, generic words)...], [services])
SPECIALTIES = {
    "Cardiology": ("Cardiovascular Consultants", [
        ([("I48.0", "Paroxysmal atrial fibrillation")], "Watch flagged irregular rhythm {n} times, 3 day patch with afib burden {d}%. On apixaban since last week. Rate vs rhythm control?"),
        ([("R07.89", "Other chest pain"), ("E78.00", "Pure hypercholesterolemia, unspecified")], "Tightness going uphill for {n} weeks, gone with rest. Father had MI at 4{d}. ECG normal in office."),
        ([("I50.22", "Chronic systolic (congestive) heart failure")], "EF 3{d}% on last echo, gained {n} lb, two pillows. On carvedilol and sacubitril-valsartan. Please help titrate; device?"),
        ([("R55", "Syncope and collapse")], "Passed out in church {n} weeks ago, no warning, second spell this year. Orthostatics negative.")],
        [("93306", "Echocardiogram, complete"), ("93015", "Exercise stress test"), ("78452", "Myocardial perfusion imaging, multiple"), ("93351", "Stress echo with monitoring"), ("93246", "Extended Holter 7-15 days"), ("93880", "Carotid ultrasound")], ["Consult", "Consult and testing", "Testing only", "Second opinion"]),
    "Gastroenterology": ("Digestive Health Associates", [
        ([("Z12.11", "Encounter for screening for malignant neoplasm of colon")], "Turned 4{d}, average risk, never screened. Stool test positive {n} weeks ago."),
        ([("Z86.0100", "Personal history of colon polyps, unspecified"), ("Z09", "Encounter for follow-up examination after completed treatment for conditions other than malignant neoplasm")], "Surveillance due, {n} adenomas removed {d} years ago elsewhere. Op report attached."),
        ([("D50.9", "Iron deficiency anemia, unspecified")], "Hgb 9.{d}, ferritin {n}, no visible bleeding, on naproxen for years. Upper and lower endoscopy please."),
        ([("R19.7", "Diarrhea, unspecified"), ("R10.84", "Generalized abdominal pain")], "Loose stools {n} per day for {d} months, cultures and celiac panel negative, calprotectin 310."),
        ([("K76.0", "Fatty (change of) liver, not elsewhere classified")], "ALT {n}8, FIB-4 2.{d}, ultrasound steatosis. Staging and advice.")],
        [("45378", "Diagnostic colonoscopy"), ("43235", "EGD, diagnostic"), ("45380", "Colonoscopy with biopsy"), ("91200", "Liver elastography")], ["Office consultation", "Open access colonoscopy", "Consult, then procedure if needed"]),
    "Orthopedics": ("Orthopedic Institute", [
        ([("M17.12", "Unilateral primary osteoarthritis, left knee")], "Knee gives way on stairs, {n} steroid shots, last one lasted {d} weeks. Wants to discuss replacement."),
        ([("G56.01", "Carpal tunnel syndrome, right upper limb")], "Numb thumb to middle finger, wakes {n} nights a month, splint no help. EMG moderate."),
        ([("S62.001A", "Unspecified fracture of navicular [scaphoid] bone of right wrist, initial encounter for closed fracture")], "Fell off bike {n} days ago, snuffbox tender, film shows waist fracture. Thumb spica on."),
        ([("M75.42", "Impingement syndrome of left shoulder")], "Cannot reach the top shelf, {n} months, {d} sessions of PT and one injection without lasting relief.")],
        [("20610", "Major joint injection"), ("73721", "MRI lower extremity joint without contrast"), ("73560", "Knee x-ray, 1-2 views"), ("64721", "Carpal tunnel release")], ["Evaluate and treat", "Surgical consult", "Injection", "Second opinion"]),
    "Spine Surgery": ("Spine & Neurosurgery Center", [
        ([("M48.062", "Spinal stenosis, lumbar region with neurogenic claudication")], "Legs heavy after {n} minutes of standing, leans on the cart. MRI severe L4-5. Two ESIs, {d} PT visits."),
        ([("M50.122", "Cervical disc disorder at C5-C6 level with radiculopathy")], "Pain to right thumb {n} weeks, triceps {d}/5, MRI C5-6 disc. Gabapentin only makes sleepy."),
        ([("M51.16", "Intervertebral disc disorders with radiculopathy, lumbar region")], "Lifted a couch {n} weeks ago, left foot weak, straight leg raise positive at {d}0 degrees. No bladder trouble."),
        ([("M43.16", "Spondylolisthesis, lumbar region"), ("M54.51", "Vertebrogenic low back pain")], "Back pain {n} years, grade 1 slip on flexion films, fusion discussed elsewhere. Another opinion wanted.")],
        [("72148", "MRI lumbar spine without contrast"), ("72141", "MRI cervical spine without contrast"), ("62323", "Lumbar epidural injection"), ("72110", "Lumbar x-ray, 4 or more views")], ["Surgical evaluation", "Evaluate and treat", "Injection evaluation", "Second opinion"]),
    "Neurology": ("Neurology Clinic", [
        ([("G20.A1", "Parkinson's disease without dyskinesia, without mention of fluctuations")], "Right hand tremor at rest {n} months, smaller writing, slow to rise. Trial of levodopa helped some."),
        ([("G62.9", "Polyneuropathy, unspecified")], "Burning soles {n} months, A1c 5.{d}, B12 normal, ankle reflexes absent."),
        ([("G45.9", "Transient cerebral ischemic attack, unspecified")], "Left face and arm numb for {n}0 minutes {d} days ago, CT negative. Started aspirin and clopidogrel.")],
        [("95886", "Needle EMG, complete"), ("70553", "MRI brain without and with contrast"), ("95819", "EEG, awake and asleep")], ["Consultation", "EMG only", "Evaluate and treat"]),
    "Dermatology": ("Dermatology Partners", [
        ([("D22.5", "Melanocytic nevi of trunk"), ("Z80.8", "Family history of malignant neoplasm of other organs or systems")], "Dark mole of mid back grew to {d} mm over {n} months, brother had melanoma."),
        ([("L40.0", "Psoriasis vulgaris")], "Plaques on elbows, scalp and shins, {n}0% of body, topicals failed {d} months. Biologic?"),
        ([("L57.0", "Actinic keratosis")], "Scaly spots on scalp and hands, about {n}, frozen {d} times before.")],
        [("11102", "Tangential biopsy"), ("17000", "Destruction of premalignant lesion")], ["Skin check", "Evaluate and treat"]),
    "Rheumatology": ("Arthritis & Rheumatology Clinic", [
        ([("M10.9", "Gout, unspecified")], "{n} flares this year, urate 9.{d} on allopurinol 300. Creatinine 1.6."),
        ([("M31.6", "Other giant cell arteritis")], "New temple headache {n} days, jaw tires chewing, ESR 8{d}. Prednisone 60 started today.")],
        [("76942", "Ultrasound guidance for needle"), ("20605", "Intermediate joint injection")], ["Initial consult", "Evaluate and co-manage"]),
    "Pulmonology": ("Lung & Sleep Specialists", [
        ([("R91.1", "Solitary pulmonary nodule")], "{d} mm spiculated nodule right upper lobe, not there {n} years ago. 40 pack years."),
        ([("J45.40", "Moderate persistent asthma, uncomplicated")], "Rescue inhaler {n} times weekly on high dose ICS-LABA, eosinophils 4{d}0."),
        ([("R05.3", "Chronic cough")], "Dry cough {n} months, off lisinopril {d} weeks, chest film clear.")],
        [("94060", "Spirometry before and after bronchodilator"), ("94726", "Lung volumes"), ("71250", "CT chest without contrast")], ["Consultation", "Pulmonary function testing", "Evaluate and treat"]),
    "Endocrinology": ("Diabetes & Endocrinology Clinic", [
        ([("E11.65", "Type 2 diabetes mellitus with hyperglycemia")], "A1c 10.{d} on three agents, fasting 2{n}0s. Insulin start and education."),
        ([("E04.1", "Nontoxic single thyroid nodule")], "{n}.{d} cm right nodule, TI-RADS 4, TSH normal."),
        ([("E22.1", "Hyperprolactinemia"), ("N64.3", "Galactorrhea not associated with childbirth")], "Prolactin 1{d}0, MRI {n} mm adenoma.")],
        [("76536", "Ultrasound of thyroid and neck"), ("10005", "Fine needle aspiration with ultrasound")], ["New patient consultation", "Consult and follow"]),
    "Nephrology": ("Kidney & Hypertension Associates", [
        ([("N18.4", "Chronic kidney disease, stage 4 (severe)"), ("D63.1", "Anemia in chronic kidney disease")], "eGFR 2{d}, Hgb 9.{n}, potassium 5.4. Transplant and dialysis teaching."),
        ([("I15.0", "Renovascular hypertension")], "Pressure 18{d}/100 on {n} drugs, bruit, creatinine rose after losartan.")],
        [("76775", "Retroperitoneal ultrasound, limited"), ("93975", "Renal artery duplex")], ["Consult", "Evaluate and manage"]),
    "Urology": ("Urology Associates", [
        ([("N20.0", "Calculus of kidney")], "{d} mm left stone on CT, pain {n} days, no fever. Third stone."),
        ([("R31.0", "Gross hematuria")], "Painless red urine {n} mornings, smoker. CT urogram ordered."),
        ([("N52.9", "Male erectile dysfunction, unspecified")], "Pills no help for {n} months, testosterone 2{d}0.")],
        [("52000", "Cystourethroscopy"), ("50590", "Shock wave lithotripsy")], ["Consult", "Consult and treat"]),
    "ENT": ("Ear, Nose & Throat Physicians", [
        ([("J32.9", "Chronic sinusitis, unspecified"), ("J34.2", "Deviated nasal septum")], "{n} courses of antibiotics in a year, blocked left side, CT attached."),
        ([("R49.0", "Dysphonia")], "Hoarse {n} weeks, ex-smoker, teacher."),
        ([("H81.11", "Benign paroxysmal vertigo, right ear")], "Spins rolling over in bed {n} weeks, Epley done {d} times here.")],
        [("31231", "Nasal endoscopy, diagnostic"), ("92550", "Tympanometry and reflex threshold")], ["Evaluation", "Evaluate and treat"]),
    "Gynecology": ("Women's Health Group", [
        ([("N92.1", "Excessive and frequent menstruation with irregular cycle")], "Bleeds {n} days a month with clots, Hgb 10.{d}, lining thick on scan."),
        ([("R87.613", "High grade squamous intraepithelial lesion on cytologic smear of cervix (HGSIL)")], "Pap {n} weeks ago, HPV 16 positive. Colposcopy please.")],
        [("57454", "Colposcopy with biopsy"), ("58100", "Endometrial biopsy")], ["Consultation", "Procedure"]),
    "Behavioral Health": ("Counseling & Psychiatry", [
        ([("F33.1", "Major depressive disorder, recurrent, moderate")], "PHQ-9 1{d}, two SSRIs tried over {n} months, no suicidal plan. Therapy and medication review."),
        ([("F43.12", "Post-traumatic stress disorder, chronic")], "Nightmares {n} times a month since a crash, avoids driving. Trauma therapy."),
        ([("F90.0", "Attention-deficit hyperactivity disorder, predominantly inattentive type")], "Losing jobs, {n} school reports noted it, screener positive.")],
        [("90791", "Psychiatric diagnostic evaluation"), ("90837", "Psychotherapy, 60 minutes")], ["Psychiatric evaluation", "Individual therapy", "Medication management"]),
    "Physical Therapy": ("Physical Therapy", [
        ([("M54.50", "Low back pain, unspecified")], "Stiff mornings {n} weeks, no leg signs. Core strength, home program."),
        ([("M25.561", "Pain in right knee"), ("R26.89", "Other abnormalities of gait and mobility")], "Scope {n} weeks ago, lacks {d} degrees extension. Progress off crutches.")],
        [("97162", "PT evaluation, moderate complexity"), ("97140", "Manual therapy")], ["Evaluate and treat", "Home program"]),
    "Ophthalmology": ("Eye Physicians & Surgeons", [
        ([("E11.3293", "Type 2 diabetes mellitus with mild nonproliferative diabetic retinopathy without macular edema, bilateral")], "Camera screen at our clinic positive, last A1c 8.{d}, no eye exam for {n} years."),
        ([("H25.13", "Age-related nuclear cataract, bilateral")], "Glare driving at night {n} months, 20/{d}0 both.")],
        [("92004", "Eye exam, new patient, comprehensive"), ("92134", "Retinal imaging (OCT)")], ["Dilated exam", "Surgical evaluation"]),
    "Pediatric Gastroenterology": ("Children's GI and Nutrition", [
        ([("K59.04", "Chronic idiopathic constipation")], "One stool a week for {n} months, soiling at school, clean-out tried {d} times."),
        ([("K90.0", "Celiac disease")], "tTG > {n}0 times normal, weight flat {d} months. Scope?")],
        [("43239", "Upper endoscopy with biopsy"), ("91122", "Anorectal manometry")], ["New visit", "Procedure evaluation"]),
    "Pediatric Cardiology": ("Children's Cardiology", [
        ([("R01.1", "Cardiac murmur, unspecified")], "Murmur 3/6 at left border heard at {n} visits, grows well."),
        ([("R00.2", "Palpitations")], "Heart races at practice {n} times this month, grandfather died suddenly at 3{d}.")],
        [("93303", "Congenital echocardiogram, complete"), ("93000", "Electrocardiogram")], ["New visit", "Echo and visit"]),
    "Pediatric Neurology": ("Child Neurology Group", [
        ([("G40.A09", "Absence epileptic syndrome, not intractable, without status epilepticus")], "Stares {n} times a day, teacher noted {d} weeks ago, hyperventilation brings it on."),
        ([("F95.1", "Chronic motor or vocal tic disorder")], "Blinking and sniffing {n} months, upset by it, school doing well.")],
        [("95812", "EEG, 41-60 minutes"), ("95816", "Electroencephalogram, awake and drowsy")], ["New visit", "EEG and visit"]),
    "Pediatric Orthopedics": ("Children's Orthopedics", [
        ([("M41.125", "Adolescent idiopathic scoliosis, thoracolumbar region")], "Rib hump at school screen, Cobb 2{d} on film {n} weeks ago."),
        ([("M21.41", "Flat foot [pes planus] (acquired), right foot"), ("R26.9", "Unspecified abnormalities of gait and mobility")], "Trips {n} times a day, in-toeing, family worried.")],
        [("72082", "Spine x-ray, 2-3 views"), ("73590", "Tibia and fibula x-ray")], ["New visit", "Bracing evaluation"]),
}
MEDICAL = ["Cardiology", "Gastroenterology", "Neurology", "Dermatology", "Rheumatology", "Pulmonology", "Endocrinology", "Nephrology", "Urology", "ENT"]
SURGICAL = ["Orthopedics", "Spine Surgery", "Gynecology", "Ophthalmology"]
CHILDREN = ["Pediatric Gastroenterology", "Pediatric Cardiology", "Pediatric Neurology", "Pediatric Orthopedics"]

# Specialties that see one sex alone, and the years in which patients of some specialties were born.
ONLY = {"Gynecology": "female", "Urology": "male"}
SPANS = {"Gynecology": (1964, 2000), "Urology": (1942, 1985), "Ophthalmology": (1938, 1970), "Behavioral Health": (1960, 2005)} | {child: (2009, 2020) for child in CHILDREN}
