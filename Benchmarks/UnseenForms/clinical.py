"""Specialties with ICD-10-CM codes and their official descriptions, procedure codes, and reasons in our own words."""

# specialty: (kind of practice, [(diagnoses, reason)...], [(procedure code, generic words)...], [services])
SPECIALTIES = {
    "Cardiology": ("Heart & Vascular", [
        ([("R00.2", "Palpitations"), ("I10", "Essential (primary) hypertension")], "Fluttering in the chest for {n} weeks, lasting minutes, worse at night. Home cuff readings near 15{d}/90. Please evaluate the rhythm."),
        ([("R07.9", "Chest pain, unspecified")], "Exertional chest tightness climbing two flights of stairs, relieved by rest. Resting ECG normal. Stress test advised?"),
        ([("I48.91", "Unspecified atrial fibrillation")], "Irregular pulse found at annual visit, rate 9{d}. Started on apixaban. Need opinion on rhythm control.")],
        [("93306", "Echocardiogram"), ("93000", "ECG"), ("93015", "Stress test")], ["Consult only", "Evaluate and treat", "Consult and co-manage"]),
    "Pulmonology": ("Lung Center", [
        ([("J45.40", "Moderate persistent asthma, uncomplicated")], "Uses rescue inhaler {n} times a week in spite of daily steroid inhaler. Needs lung function testing and a step-up plan."),
        ([("R06.02", "Shortness of breath"), ("R05.3", "Chronic cough")], "Dry cough for {n} months after a viral illness, short of breath on hills. Chest film clear.")],
        [("94010", "Spirometry"), ("94060", "Spirometry with bronchodilator")], ["Evaluate and treat", "Pulmonary function testing"]),
    "Neurology": ("Neurology", [
        ([("R42", "Dizziness and giddiness")], "Spinning spells {n} times a month with nausea. Positional testing negative in office. Please assess."),
        ([("G56.01", "Carpal tunnel syndrome, right upper limb")], "Numb right thumb and index finger at night for {n} months, splint did not help. Nerve conduction study requested."),
        ([("G25.0", "Essential tremor")], "Hand tremor when pouring and writing, worse over {n} years. Father had the same. Rule out parkinsonism.")],
        [("95886", "Needle EMG"), ("95819", "EEG")], ["Consult only", "Evaluate and treat"]),
    "Gastroenterology": ("Digestive Disease Clinic", [
        ([("K59.00", "Constipation, unspecified"), ("R10.32", "Left lower quadrant pain")], "Left-sided cramping and hard stools for {n} weeks, no bleeding. Overdue for colonoscopy."),
        ([("D50.9", "Iron deficiency anemia, unspecified")], "Hemoglobin fell to 9.{d} with low ferritin. Stool test positive. Needs upper and lower endoscopy.")],
        [("45378", "Colonoscopy"), ("43235", "Upper endoscopy")], ["Evaluate and treat", "Procedure"]),
    "Endocrinology": ("Diabetes & Endocrine", [
        ([("E11.65", "Type 2 diabetes mellitus with hyperglycemia")], "A1c 10.{d} on metformin and glipizide. Patient willing to start insulin; please manage."),
        ([("E04.1", "Nontoxic single thyroid nodule")], "1.{d} cm nodule in the left lobe on ultrasound, TSH normal. Question of fine needle biopsy.")],
        [("76536", "Neck ultrasound"), ("83036", "Hemoglobin A1c")], ["Consult and co-manage", "Evaluate and treat"]),
    "Urology": ("Urology", [
        ([("R31.0", "Gross hematuria")], "Painless blood in the urine twice in {n} weeks, former smoker. CT urogram pending. Cystoscopy please."),
        ([("N20.0", "Calculus of kidney")], "{d} mm stone in the lower pole, third episode of colic this year. Discuss treatment.")],
        [("52000", "Cystoscopy"), ("51798", "Residual urine scan")], ["Evaluate and treat", "Procedure"]),
    "Dermatology": ("Skin Center", [
        ([("L40.0", "Psoriasis vulgaris")], "Plaques on elbows and scalp cover about {n} percent of skin, topical steroid failed after {n} months."),
        ([("D48.5", "Neoplasm of uncertain behavior of skin")], "Changing dark spot on the left shoulder, now {d} mm with uneven border. Excision requested.")],
        [("11102", "Skin biopsy")], ["Evaluate and treat", "Biopsy"]),
    "Rheumatology": ("Arthritis Clinic", [
        ([("M10.9", "Gout, unspecified")], "{n} attacks of great toe pain this year, uric acid 9.{d}. Please advise on prevention."),
        ([("M79.10", "Myalgia, unspecified site"), ("R70.0", "Elevated erythrocyte sedimentation rate")], "Aching shoulders and hips each morning for {n} weeks, sed rate 6{d}. Polymyalgia suspected.")],
        [("20610", "Large joint injection")], ["Consult only", "Evaluate and treat"]),
    "Physical Therapy": ("Rehabilitation", [
        ([("M54.50", "Low back pain, unspecified")], "Mechanical low back pain for {n} weeks after lifting at work. Core strengthening, body mechanics, home program."),
        ([("M25.561", "Pain in right knee"), ("R26.89", "Other abnormalities of gait and mobility")], "Right knee weakness {n} weeks after arthroscopy. Range of motion and gait training, no open chain loading."),
        ([("M75.02", "Adhesive capsulitis of left shoulder")], "Frozen left shoulder, elevation limited to {d}0 degrees. Mobilization and stretching as tolerated.")],
        [("97110", "Therapeutic exercise"), ("97140", "Manual therapy"), ("97116", "Gait training")], ["Evaluate and treat"]),
    "Behavioral Health": ("Counseling & Wellness", [
        ([("F33.1", "Major depressive disorder, recurrent, moderate")], "Low mood and poor sleep for {n} months, PHQ-9 score 1{d}, no plan of self-harm. Therapy and medication review."),
        ([("F41.1", "Generalized anxiety disorder")], "Constant worry with missed work, GAD-7 score 1{d}. Sertraline started {n} weeks ago. Requests counseling."),
        ([("F90.9", "Attention-deficit hyperactivity disorder, unspecified type")], "Trouble finishing tasks since childhood, now failing courses. Needs diagnostic testing.")],
        [("90837", "Psychotherapy"), ("90791", "Diagnostic evaluation")], ["Individual therapy", "Medication management", "Psychological testing"]),
    "Sleep Medicine": ("Sleep Disorders Center", [
        ([("G47.33", "Obstructive sleep apnea (adult) (pediatric)")], "Loud snoring with witnessed pauses, Epworth score 1{d}, neck 17 inches. Confirm and start CPAP."),
        ([("G47.10", "Hypersomnia, unspecified"), ("R06.83", "Snoring")], "Falls asleep at the wheel, sleeps {n} hours a night. Rule out sleep apnea.")],
        [("95810", "Polysomnography"), ("95811", "Polysomnography with CPAP"), ("95806", "Home sleep test")], ["Sleep study"]),
    "Ophthalmology": ("Eye Care", [
        ([("H25.13", "Age-related nuclear cataract, bilateral")], "Glare when driving at night, best corrected 20/{n}0 in both eyes. Cataract evaluation."),
        ([("E11.319", "Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema")], "Dot hemorrhages seen on retinal photo. Dilated exam within {n} weeks.")],
        [("92014", "Eye examination"), ("92134", "Retinal imaging")], ["Consultation", "Evaluate and treat"]),
    "Oral Surgery": ("Oral & Maxillofacial Surgery", [
        ([("K01.1", "Impacted teeth")], "Impacted lower wisdom teeth with pain for {n} weeks. Extract #17 and #32, panoramic film enclosed."),
        ([("K04.7", "Periapical abscess without sinus")], "Swelling at tooth #19, on amoxicillin for {n} days. Please evaluate for extraction.")],
        [("D7240", "Removal of impacted tooth"), ("D7140", "Extraction")], ["Extraction", "Consultation"]),
    "Home Health": ("Home Care", [
        ([("I50.22", "Chronic systolic (congestive) heart failure"), ("I10", "Essential (primary) hypertension")], "Home after {n} days in hospital for fluid overload. Weigh daily, teach diet and diuretic use. Unable to leave home without a walker."),
        ([("L89.152", "Pressure ulcer of sacral region, stage 2"), ("R53.1", "Weakness")], "Sacral wound {n} by {d} cm needs dressing changes three times a week. Bed to chair only.")],
        [("G0299", "Skilled nursing visit"), ("G0151", "Physical therapy visit")], ["Skilled nursing", "Skilled nursing and PT"]),
    "Orthopedics": ("Bone & Joint", [
        ([("S93.401A", "Sprain of unspecified ligament of right ankle, initial encounter")], "Inversion injury stepping off a curb, cannot bear weight, films without fracture. Boot and crutches given."),
        ([("S52.501A", "Unspecified fracture of the lower end of right radius, initial encounter for closed fracture")], "Fall on outstretched hand, distal radius fracture splinted in good alignment. Recheck and cast within {n} days."),
        ([("M17.12", "Unilateral primary osteoarthritis, left knee")], "Left knee bone on bone, two injections gave {n} weeks of relief each. Wants to discuss replacement.")],
        [("73110", "Wrist films"), ("20610", "Large joint injection")], ["Evaluate and treat", "Surgical opinion"]),
}
GENERAL = [s for s in SPECIALTIES if s not in ("Physical Therapy", "Sleep Medicine", "Oral Surgery", "Home Health")]

# Only the later layouts send to these, so that the earlier ones draw the same faxes as ever.
SPECIALTIES |= {
    "Radiology": ("Imaging Center", [
        ([("M54.16", "Radiculopathy, lumbar region")], "Pain down the left leg for {n} weeks with a weak great toe. Failed therapy. Look for disc herniation before surgical opinion."),
        ([("R91.1", "Solitary pulmonary nodule")], "{d} mm nodule seen on chest film, former smoker. Compare with prior study if available."),
        ([("R10.11", "Right upper quadrant pain"), ("R74.8", "Abnormal levels of other serum enzymes")], "Cramps after fatty meals for {n} weeks, liver tests raised. Gallstones suspected.")],
        [("72148", "MRI lumbar spine"), ("71260", "CT chest with contrast"), ("76700", "US abdomen complete"), ("71046", "XR chest 2 views")], ["Diagnostic imaging"]),
    "Infusion Therapy": ("Infusion Suites", [
        ([("M81.0", "Age-related osteoporosis without current pathological fracture")], "T score minus 2.{d} at the hip, could not tolerate alendronate for {n} months. Start injections twice a year."),
        ([("K51.90", "Ulcerative colitis, unspecified, without complications")], "{n} bloody stools a day on mesalamine, steroid dependent. Biologic induction then maintenance."),
        ([("M05.79", "Rheumatoid arthritis with rheumatoid factor of multiple sites without organ or systems involvement")], "Inadequate response to methotrexate after {n} months, {d} swollen joints. TB screen negative.")],
        [("J0897", "Denosumab 60 mg"), ("J1745", "Infliximab"), ("J3380", "Vedolizumab")], ["Infusion"]),
    "Developmental Pediatrics": ("Child Development", [
        ([("F80.2", "Mixed receptive-expressive language disorder")], "About {n} words, does not follow two-step commands. Hearing test passed. Family worries about autism."),
        ([("R62.50", "Unspecified lack of expected normal physiological development in childhood"), ("F82", "Specific developmental disorder of motor function")], "Late to walk, falls often, behind on {n} milestones at well visit. Please evaluate."),
        ([("F84.0", "Autistic disorder")], "M-CHAT score 1{d}, lines up toys, poor eye contact for {n} months. Diagnostic evaluation requested.")],
        [("96112", "Developmental testing"), ("92523", "Speech and language evaluation")], ["Diagnostic evaluation", "Developmental testing"]),
    "Oncology": ("Cancer Institute", [
        ([("C34.11", "Malignant neoplasm of upper lobe, right bronchus or lung")], "Biopsy proven adenocarcinoma, {n} cm mass with enlarged nodes. Lost {d} pounds. Staging and treatment plan."),
        ([("C18.7", "Malignant neoplasm of sigmoid colon"), ("D50.0", "Iron deficiency anemia secondary to blood loss (chronic)")], "Resected {n} weeks ago, {d} of 18 nodes positive. Adjuvant chemotherapy opinion."),
        ([("D47.2", "Monoclonal gammopathy")], "M spike 1.{d} g/dL found during workup of back pain for {n} months. Rule out myeloma.")],
        [("78815", "PET/CT"), ("38222", "Bone marrow biopsy")], ["Consultation", "Consult and assume care"]),
}

# Only the layouts of the third set send to these.
SPECIALTIES |= {
    "Pain Management": ("Spine & Pain Institute", [
        ([("M47.816", "Spondylosis without myelopathy or radiculopathy, lumbar region"), ("G89.4", "Chronic pain syndrome")], "Axial low back pain for {n} years, worse standing, {d}/10 most days. Failed NSAIDs and PT. Consider facet blocks."),
        ([("M54.12", "Radiculopathy, cervical region")], "Neck pain into the right arm for {n} months, MRI shows a C6-7 disc. No weakness. Epidural steroid?"),
        ([("M48.062", "Spinal stenosis, lumbar region with neurogenic claudication")], "Legs heavy after {n} minutes of walking, relieved sitting. Not a surgical candidate at present.")],
        [("62323", "Lumbar epidural injection"), ("64493", "Lumbar facet injection"), ("62321", "Cervical epidural injection")], ["Evaluate and treat", "Injection only"]),
    "Occupational Therapy": ("Hand & Rehab Therapy", [
        ([("M18.11", "Unilateral primary osteoarthritis of first carpometacarpal joint, right hand")], "Thumb base pain with pinch for {n} months. Thumb spica orthosis, joint protection, strengthening."),
        ([("I69.351", "Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side"), ("M62.81", "Muscle weakness (generalized)")], "Stroke {n} weeks ago, cannot button or cut food. ADL retraining and upper limb function.")],
        [("97165", "OT evaluation"), ("97530", "Therapeutic activities")], ["Evaluate and treat"]),
    "Speech Therapy": ("Speech & Swallow Clinic", [
        ([("R13.12", "Dysphagia, oropharyngeal phase")], "Coughs on thin liquids, lost {d} pounds in {n} weeks. Swallow evaluation and diet advice."),
        ([("I69.320", "Aphasia following cerebral infarction")], "Word finding trouble since stroke {n} weeks ago, family reports {d} word phrases. Evaluate language.")],
        [("92610", "Swallow evaluation"), ("92507", "Speech treatment")], ["Evaluate and treat"]),
    "Durable Medical Equipment": ("Home Medical Supply", [
        ([("J44.9", "Chronic obstructive pulmonary disease, unspecified"), ("J96.11", "Chronic respiratory failure with hypoxia")], "Saturation 8{d} percent on room air at rest, rises to 93 on 2 liters. Stable, seen {n} days ago."),
        ([("G47.33", "Obstructive sleep apnea (adult) (pediatric)")], "Diagnostic AHI 3{d} on recent study, titrated to {n} cm. Benefits from nightly use."),
        ([("M62.81", "Muscle weakness (generalized)"), ("I69.351", "Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side")], "Cannot walk from bed to bathroom with a cane, {n} falls in {d} weeks. Caregiver able to push chair.")],
        [("E1390", "Oxygen concentrator"), ("E0601", "CPAP device"), ("K0001", "Standard wheelchair")], ["Equipment"]),
    "Maternal-Fetal Medicine": ("Center for Maternal & Fetal Care", [
        ([("O24.410", "Gestational diabetes mellitus in pregnancy, diet controlled")], "Failed 3 hour glucose test, fasting 10{d} this week on diet. Growth scan and plan for the rest of pregnancy."),
        ([("O09.522", "Supervision of elderly multigravida, second trimester"), ("Z36.3", "Encounter for antenatal screening for malformations")], "Age over 35, low risk cell free DNA. Detailed anatomy scan at 20 weeks and counseling, prior loss at {n} weeks."),
        ([("O10.912", "Unspecified pre-existing hypertension complicating pregnancy, second trimester")], "On labetalol, home readings near 14{d}/90 for {n} weeks. Co-management and growth scans please.")],
        [("76811", "Detailed anatomy scan"), ("76816", "Growth scan"), ("99243", "Consultation")], ["Consult only", "Consult and co-manage", "Ultrasound only"]),
    "Hospice": ("Hospice & Palliative Care", [
        ([("C25.9", "Malignant neoplasm of pancreas, unspecified"), ("R64", "Cachexia")], "Stopped chemotherapy {n} weeks ago, eats little, in bed most of the day. Lost {d} pounds this month."),
        ([("G30.9", "Alzheimer's disease, unspecified")], "FAST stage 7c, {n} infections in half a year, albumin 2.{d}. Family wants comfort care at home."),
        ([("I50.84", "End stage heart failure"), ("N18.4", "Chronic kidney disease, stage 4 (severe)")], "{n} admissions this year, short of breath at rest on full treatment. Declines further hospital care.")],
        [("G0337", "Hospice evaluation")], ["Evaluate and admit", "Palliative consult"]),
    "Transplant": ("Transplant Institute", [
        ([("N18.6", "End stage renal disease"), ("Z99.2", "Dependence on renal dialysis")], "On in-center dialysis for {n} months, fistula works well. Interested in a living donor. Please evaluate for kidney."),
        ([("N18.5", "Chronic kidney disease, stage 5"), ("E11.22", "Type 2 diabetes mellitus with diabetic chronic kidney disease")], "GFR 1{d} and falling over {n} months, not yet on dialysis. Preemptive listing wanted."),
        ([("K74.60", "Unspecified cirrhosis of liver")], "MELD score 1{d}, banded varices {n} months ago, sober for years. Evaluate for liver.")],
        [("99205", "Evaluation visit")], ["Transplant evaluation"]),
    "Neurodiagnostics": ("Neurodiagnostic Laboratory", [
        ([("R55", "Syncope and collapse")], "Passed out {n} times this month with stiffening seen by family. Tilt negative. Look for epileptiform activity."),
        ([("G40.909", "Epilepsy, unspecified, not intractable, without status epilepticus")], "Last seizure {n} months ago on levetiracetam, wants to drive. Repeat tracing."),
        ([("G56.21", "Lesion of ulnar nerve, right upper limb")], "Numb ring and little fingers for {n} months, weak pinch. Localize at elbow or wrist."),
        ([("G62.9", "Polyneuropathy, unspecified"), ("R20.2", "Paresthesia of skin")], "Burning feet up to the ankles for {n} years, A1c 5.{d}. Axonal or demyelinating?")],
        [("95819", "EEG awake and asleep"), ("95886", "Needle EMG with nerve conduction")], ["Diagnostic testing"]),
}

# Only the layouts of the fourth set send to these.
SPECIALTIES |= {
    "Breast Imaging": ("Breast Center", [
        ([("N63.11", "Unspecified lump in the right breast, upper outer quadrant")], "New firm lump, right breast at 10 o'clock, felt for {n} weeks, about {d} mm. No skin change or discharge."),
        ([("R92.8", "Other abnormal and inconclusive findings on diagnostic imaging of breast")], "Called back after screening elsewhere, asymmetry in the left breast on one view, {d} mm. Prior films are being sent."),
        ([("N64.4", "Mastodynia"), ("Z80.3", "Family history of malignant neoplasm of breast")], "Constant pain in both breasts for {n} months not tied to the cycle. Sister had breast cancer at 4{d}."),
        ([("Z12.31", "Encounter for screening mammogram for malignant neoplasm of breast")], "Yearly screening, last mammogram {n} years ago. No complaints.")],
        [("77065", "Diagnostic mammogram, one side"), ("77066", "Diagnostic mammogram, both"), ("77067", "Screening mammogram"), ("76642", "Breast ultrasound, limited")], ["Diagnostic imaging"]),
    "Diabetes Education": ("Diabetes Learning Center", [
        ([("E11.65", "Type 2 diabetes mellitus with hyperglycemia"), ("E66.9", "Obesity, unspecified")], "A1c 9.{d} after {n} months on two drugs. Needs meter teaching, carbohydrate counting and help with weight."),
        ([("E11.9", "Type 2 diabetes mellitus without complications")], "Diagnosed {n} weeks ago, never had diabetes classes. Fasting sugars in the 1{d}0s."),
        ([("E10.9", "Type 1 diabetes mellitus without complications")], "Starting an insulin pump in {n} weeks. Review of dosing, sick days and lows, had {d} this month."),
        ([("R73.03", "Prediabetes"), ("I10", "Essential (primary) hypertension")], "A1c 6.{d}, gained weight over {n} years. Wants a meal plan.")],
        [("G0108", "Training, individual"), ("G0109", "Training, group"), ("97802", "Nutrition therapy, first visit")], ["Initial training", "Follow-up training", "Nutrition therapy"]),
    "Allergy & Immunology": ("Allergy & Asthma Clinic", [
        ([("L50.1", "Idiopathic urticaria")], "Daily hives for {n} weeks in spite of cetirizine twice a day. Thyroid tests and blood count normal."),
        ([("J30.1", "Allergic rhinitis due to pollen"), ("J45.40", "Moderate persistent asthma, uncomplicated")], "Sneezing and wheeze each spring for {n} years, two steroid bursts this season. Interested in allergy shots."),
        ([("Z88.0", "Allergy status to penicillin")], "Rash to amoxicillin {n} years ago, needs penicillin for a coming dental procedure. Please test and clear the label."),
        ([("T78.1XXA", "Other adverse food reactions, not elsewhere classified, initial encounter")], "Lip swelling and hives within {d}0 minutes of eating shrimp, {n} times so far. Carries epinephrine.")],
        [("95004", "Skin prick testing"), ("95018", "Drug allergy testing"), ("95076", "Food challenge")], ["Evaluate and treat", "Consult only", "Allergy testing"]),
    "Otolaryngology": ("Ear, Nose & Throat", [
        ([("J32.9", "Chronic sinusitis, unspecified"), ("J34.2", "Deviated nasal septum")], "{n} sinus infections in a year, blocked on the left. CT shows a deviated septum. Surgical opinion."),
        ([("R49.0", "Dysphonia")], "Hoarse for {n} weeks without a cold, smoked for {d}0 years. Please look at the cords."),
        ([("H90.3", "Sensorineural hearing loss, bilateral"), ("H93.13", "Tinnitus, bilateral")], "Slow loss of hearing over {n} years, ringing worse at night. Hearing test and advice on aids.")],
        [("31231", "Nasal endoscopy"), ("31575", "Laryngoscopy"), ("92557", "Hearing test")], ["Evaluate and treat", "Consult only", "Surgical opinion"]),
}

# Only the layouts of the fifth set send to these.
SPECIALTIES |= {
    "Cardiac Rehabilitation": ("Heart & Lung Rehabilitation", [
        ([("Z95.5", "Presence of coronary angioplasty implant and graft"), ("I25.2", "Old myocardial infarction")], "Stent to the LAD {n} weeks ago, no chest pain since. EF 4{d} percent. Wants to return to work; exercise, diet and lipid teaching."),
        ([("Z95.1", "Presence of aortocoronary bypass graft")], "Three vessel bypass {n} weeks ago, sternum healed. Walks {n} minutes at a time. Build up endurance and confidence."),
        ([("I50.22", "Chronic systolic (congestive) heart failure")], "EF 2{d} percent on full medicines, stable for {n} weeks, NYHA class II. Supervised exercise please."),
        ([("I21.4", "Non-ST elevation (NSTEMI) myocardial infarction")], "Heart attack {n} weeks ago treated with medicines alone. Smoked until then. Risk factor program.")],
        [("93798", "Cardiac rehab, monitored"), ("93797", "Cardiac rehab, not monitored")], ["Phase II program", "Phase III program"]),
    "Pulmonary Rehabilitation": ("Heart & Lung Rehabilitation", [
        ([("J44.9", "Chronic obstructive pulmonary disease, unspecified")], "FEV1 4{d} percent of predicted, {n} flares this year. Stops after one flight of stairs. Breathing training and exercise."),
        ([("J84.10", "Pulmonary fibrosis, unspecified"), ("R06.09", "Other forms of dyspnea")], "Needs {n} liters with walking, six minute walk 2{d}0 meters. Endurance and oxygen teaching.")],
        [("94626", "Pulmonary rehab, monitored"), ("94625", "Pulmonary rehab, not monitored")], ["Outpatient program"]),
    "Audiology": ("Hearing & Balance Center", [
        ([("H90.3", "Sensorineural hearing loss, bilateral")], "Turns the television up, misses words in groups for {n} years. Full test and hearing aid advice."),
        ([("H93.13", "Tinnitus, bilateral"), ("H83.3X3", "Noise effects on inner ear, bilateral")], "Ringing for {n} months after {d}0 years in a mill. Baseline test and masking options."),
        ([("H81.11", "Benign paroxysmal vertigo, right ear")], "Brief spinning rolling to the right, {n} spells a week. Two Epley tries failed. Balance testing."),
        ([("H91.22", "Sudden idiopathic hearing loss, left ear")], "Woke without hearing on the left {n} days ago, on prednisone day {d}. Audiogram as soon as possible.")],
        [("92557", "Comprehensive audiometry"), ("92567", "Tympanometry"), ("92540", "Basic vestibular evaluation"), ("92588", "Otoacoustic emissions")], ["Diagnostic testing", "Evaluate and treat", "Hearing aid evaluation"]),
    "Pediatric Eye Care": ("Children's Eye Center", [
        ([("H53.031", "Strabismic amblyopia, right eye")], "Right eye turns in when tired, teacher sees squinting. Failed screening {n} weeks apart, twice."),
        ([("H52.13", "Myopia, bilateral")], "Cannot read the board from row {n}, headaches after reading for {d} weeks. Needs refraction."),
        ([("Z01.01", "Encounter for examination of eyes and vision with abnormal findings")], "Photoscreener flagged unequal eyes. No glasses so far. Seen by the nurse {n} times for headache.")],
        [("92004", "Comprehensive eye examination"), ("92015", "Refraction"), ("92060", "Eye muscle examination")], ["Consultation", "Evaluate and treat"]),
    "Pediatric Audiology": ("Children's Hearing Clinic", [
        ([("Z01.110", "Encounter for hearing examination following failed hearing screening")], "Failed pure tones at 25 dB on both screens, {n} weeks apart. Asks for repeats in class."),
        ([("H65.23", "Chronic serous otitis media, bilateral")], "Fluid seen for {n} months, speech hard to follow, {d} ear infections since last fall.")],
        [("92557", "Comprehensive audiometry"), ("92567", "Tympanometry")], ["Consultation", "Evaluate and treat"]),
    "Nephrology": ("Kidney & Hypertension Specialists", [
        ([("N18.32", "Chronic kidney disease, stage 3b"), ("E87.5", "Hyperkalemia")], "GFR fell from 5{d} to 36 over {n} years. Potassium 5.{d} on lisinopril. Slow the decline."),
        ([("R80.9", "Proteinuria, unspecified")], "Albumin to creatinine ratio 9{d}0 on two samples {n} weeks apart. Glucose normal. Biopsy needed?"),
        ([("N18.4", "Chronic kidney disease, stage 4 (severe)")], "GFR 2{d}, potassium 5.4. Lost to follow up for {n} months. Plan for dialysis access and education.")],
        [("76770", "Kidney ultrasound"), ("84156", "Urine protein")], ["Consult only", "Consult and co-manage", "Evaluate and treat"]),
    "Podiatry": ("Foot & Ankle Clinic", [
        ([("M72.2", "Plantar fascial fibromatosis")], "Heel pain with first steps for {n} months, inserts and stretching no help. Injection or boot?"),
        ([("E11.621", "Type 2 diabetes mellitus with foot ulcer"), ("L97.511", "Non-pressure chronic ulcer of other part of right foot limited to breakdown of skin")], "Open sore under the right great toe, {d} mm, {n} weeks old. Cannot feel the monofilament. Offloading and wound care."),
        ([("L60.0", "Ingrowing nail")], "Third infection of the left great toe this year, on cephalexin day {n}. Please remove the edge."),
        ([("M20.11", "Hallux valgus (acquired), right foot")], "Bunion rubs in every shoe for {n} years, angle 3{d} degrees on film. Surgical opinion.")],
        [("11730", "Nail removal"), ("20550", "Tendon sheath injection"), ("73630", "Foot films"), ("11042", "Wound debridement")], ["Evaluate and treat", "Consult only", "Procedure"]),
}

# Only the layouts of the sixth set send to these.
SPECIALTIES |= {
    "General Surgery": ("Surgical Associates", [
        ([("K40.90", "Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent")], "Right groin bulge for {n} months, larger with lifting, goes back when lying down. Repair wanted before returning to work."),
        ([("K80.20", "Calculus of gallbladder without cholecystitis without obstruction")], "{n} attacks of right upper abdominal pain after meals, ultrasound with {d} mm stones. Discuss gallbladder removal."),
        ([("D17.1", "Benign lipomatous neoplasm of skin and subcutaneous tissue of trunk")], "Soft lump on the back, {n} cm, growing over {d} months and tender when sitting. Please excise.")],
        [("47562", "Laparoscopic cholecystectomy"), ("49505", "Inguinal hernia repair"), ("99204", "New patient visit")], ["Evaluate and treat", "Consult only", "Surgical opinion"]),
    "Vascular Surgery": ("Vein & Vascular Specialists", [
        ([("I73.9", "Peripheral vascular disease, unspecified")], "Calf pain after walking {n} blocks for {d} months, weak foot pulses on the right. Ankle index 0.6. Please evaluate."),
        ([("I83.811", "Varicose veins of right lower extremity with pain")], "Aching varicose veins of the right leg for {n} years, stockings worn for {d} months without relief."),
        ([("I71.43", "Infrarenal abdominal aortic aneurysm, without rupture")], "Aneurysm grew to 4.{d} cm on ultrasound, former smoker, no pain. Follow up or repair?")],
        [("93970", "Venous duplex, both legs"), ("93922", "Ankle brachial index"), ("76706", "Aortic ultrasound")], ["Evaluate and treat", "Consult only", "Surgical opinion"]),
    "Hematology": ("Blood & Cancer Specialists", [
        ([("D69.6", "Thrombocytopenia, unspecified")], "Platelets 8{d} on two counts {n} weeks apart, no bleeding, no alcohol. Smear shows no clumping. Cause?"),
        ([("D50.9", "Iron deficiency anemia, unspecified")], "Ferritin {d} after {n} months of oral iron, cannot tolerate more. Scopes normal. Consider infusions."),
        ([("I82.401", "Acute embolism and thrombosis of unspecified deep veins of right lower extremity")], "Clot in the right leg {n} weeks ago without trigger, on apixaban. How long to treat, and is testing needed?")],
        [("85060", "Blood smear review"), ("96365", "Infusion, first hour")], ["Evaluate and treat", "Consult only", "Consult and co-manage"]),
}

# Only the layouts of the eighth set send to these.
SPECIALTIES |= {
    "Pediatric Gastroenterology": ("Children's Digestive Health", [
        ([("K59.00", "Constipation, unspecified")], "Stool every {n} days, hard and painful, soiling at school. Miralax cleanout twice. KUB full of stool."),
        ([("R10.9", "Unspecified abdominal pain"), ("R62.51", "Failure to thrive (child)")], "Belly pain {n} months, dropped from 40th to 1{d}th percentile. Celiac screen positive. Please scope.")],
        [("43239", "Upper endoscopy with biopsy"), ("99244", "Consultation")], ["Consult only", "Evaluate and treat"]),
    "Pediatric Neurology": ("Children's Neurology", [
        ([("R56.00", "Simple febrile convulsions")], "{n} seizures with fever, last one {d} minutes. Exam normal. EEG and advice for family."),
        ([("G43.909", "Migraine, unspecified, not intractable, without status migrainosus")], "Headache {n} times a month with vomiting, misses school. Exam and eyes normal. Prevention?")],
        [("95819", "EEG"), ("99244", "Consultation")], ["Consult only", "Evaluate and treat", "Consult and co-manage"]),
    "Pediatric Cardiology": ("Children's Heart Center", [
        ([("R01.0", "Benign and innocent cardiac murmurs")], "Vibratory murmur {n}/6 heard at sports physical, no symptoms. Uncle died suddenly at 3{d}. Clear for sports?"),
        ([("R55", "Syncope and collapse")], "Fainted {n} times standing in choir, once while running. ECG sent. Echo please.")],
        [("93306", "Echocardiogram"), ("93000", "ECG")], ["Consult only", "Evaluate and treat"]),
    "Pediatric Allergy": ("Children's Allergy & Asthma", [
        ([("J45.41", "Moderate persistent asthma with (acute) exacerbation")], "{n} ER visits and {d} steroid courses this year on daily inhaler. Allergy testing and plan."),
        ([("T78.1XXA", "Other adverse food reactions, not elsewhere classified, initial encounter"), ("L20.9", "Atopic dermatitis, unspecified")], "Hives {n}0 minutes after peanut butter, eczema since {d} months. Has epinephrine. Test nuts.")],
        [("95004", "Skin prick testing"), ("94010", "Spirometry")], ["Evaluate and treat", "Allergy testing"]),
}

# Only a layout of the eleventh set sends to these.
SPECIALTIES |= {
    "Medical Genetics": ("Genetics & Risk Clinic", [
        ([("Z80.3", "Family history of malignant neoplasm of breast")], "Mother and aunt had breast cancer before 4{d}. Patient has dense breasts, biopsy {n} years ago benign. Risk estimate and testing."),
        ([("Z85.3", "Personal history of malignant neoplasm of breast"), ("Z80.3", "Family history of malignant neoplasm of breast")], "Breast cancer at 4{d}, treated {n} years ago, never tested. Sister now has ovarian cancer. Panel please."),
        ([("Z15.01", "Genetic susceptibility to malignant neoplasm of breast")], "Cousin carries a BRCA2 change, letter enclosed. Test for the same change and advise within {n} weeks."),
        ([("D12.6", "Benign neoplasm of colon, unspecified"), ("Z80.0", "Family history of malignant neoplasm of digestive organs")], "1{d} adenomas removed over {n} years, father had colon cancer. Polyposis syndrome?"),
        ([("Z80.0", "Family history of malignant neoplasm of digestive organs")], "Three relatives with colon or uterine cancer, youngest at 3{d}. Tumor of the brother lacked MSH2. Lynch testing."),
        ([("I42.2", "Other hypertrophic cardiomyopathy")], "Septum 1{d} mm on echo, brother died suddenly at 3{n}. Test the patient, then the children."),
        ([("Q79.62", "Hypermobile Ehlers-Danlos syndrome")], "Beighton score {n} of 9, shoulder out {d} times, stretchy scars. Exclude the vascular type.")],
        [("96041", "Genetic counseling"), ("81162", "BRCA1 and BRCA2 analysis"), ("81432", "Hereditary breast cancer panel"), ("81435", "Hereditary colon cancer panel")], ["Counseling and testing", "Counseling only", "Results review"]),
}

# Only the layouts of the twelfth set send to these.
SPECIALTIES |= {
    "Neurosurgery": ("Brain & Spine Surgery", [
        ([("M51.26", "Other intervertebral disc displacement, lumbar region")], "Pain from the left buttock to the heel since shoveling {n} weeks ago. Straight leg raise positive at {d}0 degrees, MRI disc enclosed. Is an operation needed?"),
        ([("D32.0", "Benign neoplasm of cerebral meninges")], "1.{d} cm meningioma found on CT after a fall, no seizures, exam normal. Opinion on watching it versus removal."),
        ([("G91.2", "(Idiopathic) normal pressure hydrocephalus")], "Magnetic gait, leakage and forgetfulness over {n} months. Large ventricles on MRI. Tap test and shunt evaluation.")],
        [("72141", "MRI cervical spine without contrast"), ("70553", "MRI brain without and with contrast"), ("99204", "New patient office visit")], ["Consultation", "Surgical consultation", "Evaluate and treat"]),
    "Infectious Disease": ("Infectious Disease Consultants", [
        ([("R76.12", "Nonspecific reaction to cell mediated immunity measurement of gamma interferon antigen response without active tuberculosis")], "Positive blood test for TB at hire, chest film clear, no cough or weight loss. Born abroad, here {n} years. Treat as latent?"),
        ([("B18.2", "Chronic viral hepatitis C")], "Viral load 1.{d} million, genotype pending, FIB-4 low. Never treated. Please start therapy."),
        ([("M86.9", "Osteomyelitis, unspecified"), ("E11.621", "Type 2 diabetes mellitus with foot ulcer")], "Probe to bone at the right heel, ESR 8{d}. On doxycycline for {n} days. Length of intravenous treatment?")],
        [("86480", "TB gamma interferon test"), ("87522", "Hepatitis C virus, quantitative"), ("99203", "New patient office visit")], ["Consultation", "Evaluate and treat", "Consult and follow"]),
    "Hepatology": ("Liver Institute", [
        ([("K76.0", "Fatty (change of) liver, not elsewhere classified"), ("E66.9", "Obesity, unspecified")], "ALT 7{d} on three checks over {n} months, ultrasound echogenic, drinks little. Stage fibrosis and advise."),
        ([("K74.60", "Unspecified cirrhosis of liver")], "Nodular liver and platelets 9{d} on routine work-up, no ascites. Needs varices screen and follow-up every {n} months."),
        ([("R74.01", "Elevation of levels of liver transaminase levels")], "AST and ALT {n} times normal since a new statin, hepatitis panel negative. Stop the drug or look further?")],
        [("91200", "Liver elastography"), ("76705", "Abdominal ultrasound, limited"), ("43235", "Upper endoscopy")], ["Consultation", "Evaluate and treat", "Consult and co-manage"]),
    "Colorectal Surgery": ("Colon & Rectal Surgery", [
        ([("K64.2", "Third degree hemorrhoids")], "Tissue comes out with each stool and must be pushed back, {n} months. Fiber and suppositories no help. Banding?"),
        ([("K57.32", "Diverticulitis of large intestine without perforation or abscess without bleeding")], "{n} attacks in 18 months, two of them in hospital, last CT {d} weeks ago. Discuss elective resection."),
        ([("K60.2", "Anal fissure, unspecified"), ("K62.5", "Hemorrhage of anus and rectum")], "Tearing pain with stool and bright blood on paper for {n} weeks despite nifedipine ointment.")],
        [("46221", "Hemorrhoid banding"), ("45378", "Colonoscopy"), ("46600", "Anoscopy")], ["Consultation", "Surgical consultation", "Evaluate and treat"]),
    "Hand Surgery": ("Hand & Upper Extremity Center", [
        ([("G56.03", "Carpal tunnel syndrome, bilateral upper limbs")], "Drops cups, wakes {n} times a night shaking both hands. EMG severe on the right. Braces worn {d} months. Release?"),
        ([("M65.341", "Trigger finger, right ring finger")], "Right ring finger locks every morning, {n} injections wore off. Wants it fixed before harvest."),
        ([("M67.432", "Ganglion, left wrist")], "Firm lump on the back of the wrist, {d} mm, aspirated twice and back within {n} weeks.")],
        [("64721", "Carpal tunnel release"), ("26055", "Trigger finger release"), ("20526", "Carpal tunnel injection")], ["Consultation", "Surgical consultation", "Evaluate and treat"]),
    "Physical Medicine & Rehabilitation": ("Spine & Rehabilitation Medicine", [
        ([("M54.2", "Cervicalgia"), ("G44.86", "Cervicogenic headache")], "Rear-ended {n} months ago, neck stiff with headache from the nape most days. Films normal. Injection or therapy plan?"),
        ([("G54.0", "Brachial plexus disorders")], "Arm tingles overhead and hand tires after {n} minutes of hair cutting. Pulse test positive. Nerve studies please."),
        ([("M62.838", "Other muscle spasm")], "Left calf and foot spasm since stroke {n} months ago, baclofen makes the patient drowsy. Botulinum toxin?")],
        [("95886", "Needle EMG with nerve conduction"), ("95910", "Nerve conduction, 7 to 8 studies"), ("64615", "Chemodenervation for headache")], ["Consultation", "EMG and nerve conduction study", "Evaluate and treat"]),
}
TWELFTH = ["Neurosurgery", "Infectious Disease", "Hepatology", "Colorectal Surgery", "Hand Surgery", "Physical Medicine & Rehabilitation"]

# Only the layouts of the thirteenth set send to these.
SPECIALTIES |= {
    "Wound Care": ("Wound Healing Center", [
        ([("E11.621", "Type 2 diabetes mellitus with foot ulcer"), ("L97.412", "Non-pressure chronic ulcer of right heel and midfoot with fat layer exposed")], "Right heel ulcer open for {n} weeks, 2.{d} cm across, clean base, pulses weak. Offloading shoe given. Needs debridement and a plan."),
        ([("I87.2", "Venous insufficiency (chronic) (peripheral)")], "Weeping sore above the left ankle for {n} months, stocking not tolerated. Compression wraps made it smaller, then it stalled."),
        ([("T81.31XA", "Disruption of external operation (surgical) wound, not elsewhere classified, initial encounter")], "Abdominal incision opened {n} days after surgery, {d} cm long, no fever. Packing daily at home. Wound vacuum?")],
        [("97597", "Wound debridement"), ("97605", "Negative pressure wound therapy"), ("99183", "Hyperbaric oxygen session")], ["Evaluate and treat", "Consultation", "Debridement"]),
    "Plastic Surgery": ("Plastic & Reconstructive Surgery", [
        ([("C44.311", "Basal cell carcinoma of skin of nose")], "Biopsy proven lesion of the left nostril rim, {d} mm. Skin surgeon removes it in {n} weeks and asks for repair."),
        ([("H02.834", "Dermatochalasis of left upper eyelid")], "Lid skin hides the upper field, {d}0 degrees lost on testing, lifts brow all day. Photos enclosed."),
        ([("L91.0", "Hypertrophic scar")], "Raised itching scar on the chest {n} months after a burn, silicone sheets for {d} months no help.")],
        [("15823", "Upper lid surgery"), ("14060", "Tissue transfer, nose"), ("11900", "Injection into lesion")], ["Consultation", "Surgical consultation", "Evaluate and treat"]),
    "Bariatric Surgery": ("Weight Loss Surgery Center", [
        ([("E66.01", "Morbid (severe) obesity due to excess calories"), ("Z68.41", "Body mass index [BMI] 40.0-44.9, adult")], "BMI 4{d}, diabetes on two drugs, supervised diet for {n} months lost 8 pounds. Wants surgery, has read about the sleeve."),
        ([("K95.09", "Other complications of gastric band procedure")], "Band placed {n} years ago, now vomits solids daily, reflux at night. Swallow study shows a slipped band.")],
        [("43775", "Sleeve gastrectomy"), ("43644", "Gastric bypass"), ("43235", "Upper endoscopy")], ["Surgical consultation", "Evaluate and treat"]),
    "Cardiac Electrophysiology": ("Heart Rhythm Center", [
        ([("I48.0", "Paroxysmal atrial fibrillation")], "Spells of fast irregular beats {n} times a month in spite of flecainide. Echo normal. Is ablation right?"),
        ([("I47.10", "Supraventricular tachycardia, unspecified")], "ER twice in {n} weeks, rate 19{d}, broke with adenosine. Wants a cure rather than pills."),
        ([("I49.5", "Sick sinus syndrome"), ("R55", "Syncope and collapse")], "Pauses of {d} seconds on the monitor with near fainting, {n} falls. Pacemaker?")],
        [("93656", "Atrial fibrillation ablation"), ("93653", "SVT ablation"), ("33208", "Dual chamber pacemaker")], ["Consultation", "Evaluate and treat", "Consult and co-manage"]),
    "Interventional Radiology": ("Vascular & Interventional Clinic", [
        ([("R18.8", "Other ascites")], "Tense belly again {n} days after the last drainage, {d} liters then. Regular paracentesis, and opinion on a shunt."),
        ([("M80.08XA", "Age-related osteoporosis with current pathological fracture, vertebra(e), initial encounter for fracture")], "Sudden back pain lifting a pot {n} weeks ago, L{d} wedge fracture bright on MRI. Brace and opioids not enough."),
        ([("I83.812", "Varicose veins of left lower extremity with pain")], "Ropy veins of the left calf, aching by noon for {n} years, stockings worn {d} months. Reflux study enclosed.")],
        [("49083", "Paracentesis with imaging guidance"), ("22514", "Lumbar kyphoplasty"), ("36475", "Vein ablation")], ["Consultation", "Procedure", "Evaluate and treat"]),
    "Thoracic Surgery": ("Chest Surgery Associates", [
        ([("R91.8", "Other nonspecific abnormal finding of lung field")], "1.{d} cm spiculated density in the left upper lobe, grew over {n} months. PET done, disc sent. Resect or biopsy?"),
        ([("J90", "Pleural effusion, not elsewhere classified")], "Right effusion tapped {n} times, back each time, fluid an exudate without malignant cells. Scope and pleurodesis?"),
        ([("K44.9", "Diaphragmatic hernia without obstruction or gangrene"), ("K21.9", "Gastro-esophageal reflux disease without esophagitis")], "Large hiatal hernia with half the stomach in the chest, short of breath after meals, lost {d} pounds.")],
        [("32408", "Needle biopsy of lung"), ("32554", "Thoracentesis"), ("31622", "Bronchoscopy")], ["Surgical consultation", "Consultation", "Evaluate and treat"]),
    "Medical Nutrition Therapy": ("Nutrition & Wellness Clinic", [
        ([("K90.0", "Celiac disease")], "Biopsy proven {n} weeks ago, confused about labels, lost {d} pounds. Teach the gluten-free diet."),
        ([("N18.32", "Chronic kidney disease, stage 3b"), ("E87.5", "Hyperkalemia")], "GFR 3{d}, potassium 5.6 twice in {n} weeks. Low potassium, low sodium plan please."),
        ([("R73.03", "Prediabetes"), ("E78.2", "Mixed hyperlipidemia")], "A1c 6.{d}, triglycerides 2{n}4, eats out daily for work. Wants to avoid pills.")],
        [("97802", "Nutrition therapy, first visit"), ("97803", "Nutrition therapy, return visit")], ["Nutrition therapy", "Initial assessment"]),
}
THIRTEENTH = ["Wound Care", "Plastic Surgery", "Bariatric Surgery", "Cardiac Electrophysiology", "Interventional Radiology", "Thoracic Surgery", "Medical Nutrition Therapy"]

# Only the layouts of the fourteenth set send to these.
SPECIALTIES |= {
    "Dialysis Access": ("Vascular Access Center", [
        ([("T82.858A", "Stenosis of other vascular prosthetic devices, implants and grafts, initial encounter"), ("N18.6", "End stage renal disease")], "Venous pressures above 2{d}0 for {n} runs, graft pulsatile at the upper end. Last good treatment two days ago. Angiogram please."),
        ([("T82.868A", "Thrombosis due to vascular prosthetic devices, implants and grafts, initial encounter")], "No thrill or bruit at cannulation this morning, graft was open {n} days ago. Potassium 5.{d}. Declot and return to the unit."),
        ([("T82.590A", "Other mechanical complication of surgically created arteriovenous fistula, initial encounter"), ("Z99.2", "Dependence on renal dialysis")], "Left forearm fistula made {n} months ago never grew, only one needle goes in. Flow 3{d}0 mL per minute. Salvage or new access?"),
        ([("N18.6", "End stage renal disease"), ("Z99.2", "Dependence on renal dialysis")], "Runs on a right neck catheter for {n} weeks. Right handed, veins mapped, cephalic {d} mm. Wants a fistula.")],
        [("36902", "Dialysis circuit angioplasty"), ("36901", "Dialysis circuit angiogram"), ("93990", "Access duplex scan")], ["Evaluate and treat", "Procedure"]),
    "Addiction Medicine": ("Recovery & Addiction Medicine", [
        ([("F11.20", "Opioid dependence, uncomplicated")], "Pain pills for {n} years after an injury, now buys on the street, {d} overdoses. Ready to start buprenorphine."),
        ([("F10.20", "Alcohol dependence, uncomplicated"), ("R74.01", "Elevation of levels of liver transaminase levels")], "1{d} drinks a day, shaky each morning, two detox stays in {n} months. Naltrexone and counseling?")],
        [("99408", "Screening and brief intervention"), ("80305", "Urine drug screen")], ["Evaluate and treat", "Consultation", "Medication management"]),
    "Movement Disorders": ("Parkinson's & Movement Clinic", [
        ([("G20.A1", "Parkinson's disease without dyskinesia, without mention of fluctuations")], "Slow and stiff on the right for {n} years, levodopa wears off after {d} hours. Adjust drugs; candidate for stimulation?"),
        ([("G24.3", "Spasmodic torticollis")], "Head pulls to the left, worse while driving, {n} months. Trihexyphenidyl gave a dry mouth. Toxin injections please.")],
        [("64616", "Chemodenervation, neck muscles"), ("99204", "New patient office visit")], ["Consultation", "Evaluate and treat", "Consult and co-manage"]),
    "Palliative Care": ("Supportive & Palliative Care", [
        ([("C25.9", "Malignant neoplasm of pancreas, unspecified"), ("G89.3", "Neoplasm related pain (acute) (chronic)")], "Belly and back pain {d}/10 on oxycodone, eats little, lost {n} kilos. Pain control and talk about goals of care."),
        ([("J84.10", "Pulmonary fibrosis, unspecified")], "On {n} liters at rest, breathless dressing, {d} admissions this year. Wishes to stay home. Relief of breathlessness.")],
        [("99497", "Advance care planning"), ("99205", "New patient visit, long")], ["Consultation", "Evaluate and treat", "Consult and co-manage"]),
    "Lymphedema Therapy": ("Lymphedema & Edema Clinic", [
        ([("I89.0", "Lymphedema, not elsewhere classified")], "Both legs swollen for {n} years, skin thick to mid calf, {d} bouts of cellulitis. Wrapping and fitting of garments."),
        ([("I97.2", "Postmastectomy lymphedema syndrome"), ("Z85.3", "Personal history of malignant neoplasm of breast")], "Left arm {n} cm larger than the right since radiation, sleeve too tight. Decongestive therapy, {d} weeks.")],
        [("97140", "Manual lymph drainage"), ("97535", "Self-care training"), ("97016", "Compression pump")], ["Evaluate and treat"]),
}
FOURTEENTH = ["Dialysis Access", "Addiction Medicine", "Movement Disorders", "Palliative Care", "Lymphedema Therapy"]
