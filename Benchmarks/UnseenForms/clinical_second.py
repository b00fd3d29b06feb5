"""Specialties of the second pool with ICD-10-CM codes and their official descriptions, procedure codes, and reasons in our own words, none of them in clinical.py."""

# specialty: (kind of practice, [(diagnoses, reason)...], [(procedure code, generic words)...], [services])
SPECIALTIES = {
    "Cardiology": ("Heart Group", [
        ([("I25.10", "Atherosclerotic heart disease of native coronary artery without angina pectoris"), ("E78.5", "Hyperlipidemia, unspecified")], "Calcium score {n}40, LDL 1{d}2 on atorvastatin 40. Brother had bypass at 52. Would like risk assessment and advice about further lipid lowering."),
        ([("I35.0", "Nonrheumatic aortic (valve) stenosis")], "Murmur louder than last year, winded carrying groceries x {n} months. Outside echo: mean gradient 3{d}. Please evaluate for valve replacement."),
        ([("R94.31", "Abnormal electrocardiogram [ECG] [EKG]"), ("Z01.810", "Encounter for preprocedural cardiovascular examination")], "New left bundle branch block on pre-op tracing, surgery planned in {n} weeks. Needs clearance.")],
        [("93350", "Stress echocardiogram"), ("93306", "Transthoracic echo"), ("93224", "Holter monitor 48 hr"), ("78452", "Nuclear stress test")], ["Consultation", "Evaluation and management", "Diagnostic testing only", "Pre-operative clearance"]),
    "Gastroenterology": ("GI Consultants", [
        ([("Z12.11", "Encounter for screening for malignant neoplasm of colon"), ("Z80.0", "Family history of malignant neoplasm of digestive organs")], "Last colonoscopy {n} years ago clean, mother had colon cancer at 5{d}. On no anticoagulants."),
        ([("K21.00", "Gastro-esophageal reflux disease with esophagitis, without bleeding"), ("R13.10", "Dysphagia, unspecified")], "Food sticks at the breastbone {n} times per month despite pantoprazole 40 mg BID. Weight down {d} lb. EGD requested."),
        ([("K50.90", "Crohn's disease, unspecified, without complications")], "Moved here {n} months ago, last infusion 1{d} weeks ago, cramping has returned. Needs to establish care soon.")],
        [("45378", "Colonoscopy, diagnostic"), ("43239", "EGD with biopsy"), ("91065", "Breath hydrogen test")], ["New patient consult", "Direct access procedure", "Assume care for this problem"]),
    "Orthopaedic Surgery": ("Orthopaedics & Sports Medicine", [
        ([("M75.121", "Complete rotator cuff tear or rupture of right shoulder, not specified as traumatic")], "Weak overhead reach since pulling a mower cord {n} weeks ago, MRI full thickness supraspinatus tear {d} mm. Surgical candidate?"),
        ([("M16.11", "Unilateral primary osteoarthritis, right hip")], "Groin pain, limps after {n} blocks, no longer helped by meloxicam or cane. X-rays bone on bone."),
        ([("S83.511A", "Sprain of anterior cruciate ligament of right knee, initial encounter")], "Twisted knee at soccer {n} days ago, heard a pop, large effusion, Lachman positive. In immobilizer."),
        ([("S42.202A", "Unspecified fracture of upper end of left humerus, initial encounter for closed fracture")], "Slipped on ice, ER films show proximal humerus fracture. In sling, pain {d}/10, neurovascularly intact.")],
        [("73721", "MRI lower extremity joint"), ("73030", "Shoulder x-ray"), ("20611", "Joint injection, ultrasound guided")], ["Consult and treat", "Surgical evaluation", "Fracture care", "Second opinion"]),
    "Neurology": ("Neurology Specialists", [
        ([("G43.119", "Migraine with aura, intractable, without status migrainosus")], "Headache {n} days a week with zigzag lights, failed topiramate, propranolol and amitriptyline. CT normal."),
        ([("R56.9", "Unspecified convulsions")], "First seizure {n} days ago at work, tongue bitten, confused after. ED started levetiracetam. No driving."),
        ([("G31.84", "Mild cognitive impairment of uncertain or unknown etiology"), ("R41.3", "Other amnesia")], "Daughter notes repeated questions for {n} months, MoCA 2{d}/30, B12 and TSH normal.")],
        [("95816", "EEG, awake and drowsy"), ("95911", "Nerve conduction studies"), ("70551", "MRI brain without contrast")], ["New patient consult", "EMG/NCS only", "Evaluate and treat as indicated"]),
    "Pain Medicine": ("Interventional Pain Associates", [
        ([("M54.17", "Radiculopathy, lumbosacral region"), ("M51.370", "Other intervertebral disc degeneration, lumbosacral region with discogenic back pain only")], "Shooting pain into left foot for {n} months. Gabapentin 900/day, {d} PT visits, one chiropractor. Is ESI an option?"),
        ([("G90.511", "Complex regional pain syndrome I of right upper limb")], "Burning, swollen, mottled hand {n} weeks after wrist cast. Please see for sympathetic block."),
        ([("M53.3", "Sacrococcygeal disorders, not elsewhere classified")], "Buttock pain worse rising from a chair, SI provocation tests 3 of 5 positive, {n} months. Not on opioids.")],
        [("64483", "Transforaminal epidural, lumbar"), ("27096", "SI joint injection"), ("64635", "Radiofrequency ablation, lumbar")], ["Evaluate for injection", "Consult only, return to PCP", "Comprehensive pain management"]),
    "Dermatology": ("Dermatology & Skin Surgery", [
        ([("C44.319", "Basal cell carcinoma of skin of other parts of face")], "Biopsy of left cheek read as BCC, nodular, {d} mm. Mohs please. Pathology attached."),
        ([("L70.0", "Acne vulgaris")], "Cystic acne of face and back, {n} months of doxycycline and tretinoin without success. Isotretinoin candidate."),
        ([("L30.9", "Dermatitis, unspecified"), ("L29.9", "Pruritus, unspecified")], "Itchy rash both forearms and neck on and off x {n} months, clears with prednisone then returns. Patch test?")],
        [("17311", "Mohs surgery, first stage"), ("11104", "Punch biopsy"), ("95044", "Patch testing")], ["Evaluate and treat", "Mohs consultation", "Full skin exam"]),
    "Rheumatology": ("Rheumatology Associates", [
        ([("M06.9", "Rheumatoid arthritis, unspecified")], "Swollen MCPs, morning stiffness {n}0 minutes, CCP > 200, CRP {d}.1. Prednisone bridge started."),
        ([("R76.8", "Other specified abnormal immunological findings in serum"), ("M25.50", "Pain in unspecified joint")], "ANA 1:640 speckled, mouth sores, joint pain x {n} months. Lupus?"),
        ([("M35.3", "Polymyalgia rheumatica")], "On prednisone 1{d} mg, flares each time below that. Needs steroid sparing plan; {n} months so far.")],
        [("86235", "Extractable nuclear antigen"), ("77080", "DXA bone density")], ["Initial consultation", "Ongoing management", "Transfer of care"]),
    "Pulmonary Medicine": ("Pulmonary & Critical Care", [
        ([("J84.9", "Interstitial pulmonary disease, unspecified")], "Velcro crackles at bases, walks {n} minutes then saturation 8{d}%. HRCT shows honeycombing."),
        ([("J44.1", "Chronic obstructive pulmonary disease with (acute) exacerbation")], "Third course of steroids in {n} months, on triple inhaler, still {d} cigarettes daily. Please optimize."),
        ([("R04.2", "Hemoptysis")], "Streaks of blood for {n} mornings, CT with right lower lobe bronchiectasis. Bronchoscopy?")],
        [("94729", "Diffusing capacity"), ("94010", "Spirometry"), ("94618", "Six minute walk")], ["Consultation", "PFTs with consult", "Evaluate and treat"]),
    "Endocrinology": ("Endocrine & Thyroid Associates", [
        ([("E05.00", "Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm")], "TSH < 0.01, free T4 {n}.2, lost 1{d} lb, tremor. Atenolol begun. Please see for Graves."),
        ([("E10.65", "Type 1 diabetes mellitus with hyperglycemia")], "A1c 9.{d}, on pump x {n} years, CGM shows lows overnight. Transferring from prior endocrinologist."),
        ([("E21.0", "Primary hyperparathyroidism")], "Calcium 11.{d} on repeat, PTH 98, kidney stone {n} years ago.")],
        [("60100", "Thyroid biopsy, needle"), ("95251", "CGM interpretation")], ["New patient evaluation", "Thyroid ultrasound and FNA", "Diabetes management"]),
    "Urology": ("Urology Group", [
        ([("R97.20", "Elevated prostate specific antigen [PSA]")], "PSA rose from {d}.1 to 1{n}.4 in a year, exam smooth. Biopsy vs MRI."),
        ([("N40.1", "Benign prostatic hyperplasia with lower urinary tract symptoms"), ("R35.1", "Nocturia")], "Up {n} times nightly, weak stream, tamsulosin no help. Wants to discuss procedures."),
        ([("N39.46", "Mixed incontinence")], "Leaks with cough and with urge, {n} pads/day, pelvic floor therapy x {d} weeks.")],
        [("55700", "Prostate biopsy"), ("52000", "Cystoscopy"), ("51741", "Uroflow")], ["Consult", "Consult and procedure", "Evaluate and treat"]),
    "Ear, Nose and Throat": ("ENT & Sinus Center", [
        ([("J35.01", "Chronic tonsillitis")], "{n} strep infections this year, missed {d} days of work. Tonsillectomy?"),
        ([("H90.41", "Sensorineural hearing loss, unilateral, right ear, with unrestricted hearing on the contralateral side")], "Woke up {n} days ago deaf on the right with ringing. Prednisone started by urgent care."),
        ([("R22.1", "Localized swelling, mass and lump, neck")], "Firm {d} cm left neck mass x {n} weeks, former smoker. CT neck ordered; needs FNA.")],
        [("31575", "Flexible laryngoscopy"), ("92557", "Audiogram"), ("42826", "Tonsillectomy")], ["Consultation", "Surgical evaluation", "Hearing evaluation"]),
    "Sleep Medicine": ("Sleep Health Center", [
        ([("G47.00", "Insomnia, unspecified"), ("G25.81", "Restless legs syndrome")], "Takes {n} hours to fall asleep, legs crawl at night, ferritin {d}. Tried trazodone."),
        ([("G47.419", "Narcolepsy without cataplexy")], "Sleeps through alarms, naps {n} times daily with dreams, ESS 1{d}. PSG and MSLT."),
        ([("G47.30", "Sleep apnea, unspecified"), ("E66.9", "Obesity, unspecified")], "BMI 4{d}, spouse reports gasping, STOP-BANG {n}. Home test first if plan allows.")],
        [("95810", "In-lab sleep study"), ("95805", "Multiple sleep latency test"), ("G0399", "Home sleep apnea test")], ["Sleep consult and testing", "Testing only", "CPAP follow-up"]),
    "Nephrology": ("Kidney Center", [
        ([("N18.31", "Chronic kidney disease, stage 3a"), ("R80.1", "Persistent proteinuria, unspecified")], "eGFR 4{d} and falling over {n} years, UACR 480. On losartan and dapagliflozin."),
        ([("N28.1", "Cyst of kidney, acquired"), ("I15.1", "Hypertension secondary to other renal disorders")], "Both kidneys enlarged with cysts, mother on dialysis. BP 16{d}/98.")],
        [("76775", "Renal ultrasound, limited"), ("82043", "Urine microalbumin")], ["Initial nephrology visit", "Co-manage", "Consult"]),
    "Hematology/Oncology": ("Cancer & Blood Center", [
        ([("D72.820", "Lymphocytosis (symptomatic)")], "WBC 2{d} with smudge cells on smear, {n} months of night sweats. Flow pending."),
        ([("C20", "Malignant neoplasm of rectum")], "Colonoscopy biopsy adenocarcinoma {d} cm from the verge, MRI booked. Port and chemoradiation discussion, surgeon aware."),
        ([("D75.1", "Secondary polycythemia")], "Hematocrit 5{d}, JAK2 negative, has had {n} phlebotomies elsewhere.")],
        [("88184", "Flow cytometry"), ("36561", "Port placement"), ("99195", "Phlebotomy")], ["New patient consult", "Treatment planning", "Second opinion visit"]),
    "Gynecology": ("Women's Health Specialists", [
        ([("N92.0", "Excessive and frequent menstruation with regular cycle"), ("D25.9", "Leiomyoma of uterus, unspecified")], "Soaks a pad hourly {n} days each month, hemoglobin 9.{d}, fibroids on ultrasound."),
        ([("R87.610", "Atypical squamous cells of undetermined significance on cytologic smear of cervix (ASC-US)")], "HPV 16 positive, last pap {n} years ago. Colposcopy please."),
        ([("N83.202", "Unspecified ovarian cyst, left side")], "{d} cm complex cyst found on CT for stone, CA-125 normal. Repeat scan in {n} weeks?")],
        [("57454", "Colposcopy with biopsy"), ("58558", "Hysteroscopy with biopsy"), ("76830", "Transvaginal ultrasound")], ["Consult", "Procedure", "Evaluate and treat"]),
    "Psychiatry": ("Psychiatry & Counseling", [
        ([("F31.9", "Bipolar disorder, unspecified")], "Sleeps {n} hours, spending sprees, lamotrigine stopped last fall. No SI/HI. Medication management."),
        ([("F43.10", "Post-traumatic stress disorder, unspecified")], "Nightmares since crash {n} months ago, PCL-5 score 5{d}. Prazosin tried; wants EMDR."),
        ([("F32.A", "Depression, unspecified"), ("F51.01", "Primary insomnia")], "PHQ-9 1{d}, two SSRIs failed over {n} months. Evaluate for next step.")],
        [("90792", "Psychiatric evaluation"), ("90834", "Psychotherapy 45 min")], ["Psychiatric evaluation", "Therapy", "Medication management and therapy"]),
    "Physical Therapy": ("Physical Therapy & Sports Rehab", [
        ([("M76.62", "Achilles tendinitis, left leg")], "Heel cord pain with stairs for {n} weeks. Eccentric loading, modalities as needed."),
        ([("Z96.651", "Presence of right artificial knee joint"), ("Z47.1", "Aftercare following joint replacement surgery")], "TKA {n} days ago, flexion {d}0 degrees. WBAT. ROM, strength, gait."),
        ([("M62.830", "Muscle spasm of back"), ("R29.6", "Repeated falls")], "{n} falls since summer, tight low back. Balance program and home safety.")],
        [("97161", "PT evaluation, low complexity"), ("97112", "Neuromuscular re-education"), ("97530", "Therapeutic activities")], ["Evaluate and treat", "Evaluate only"]),
    "Podiatry": ("Foot & Ankle Associates", [
        ([("M72.2", "Plantar fascial fibromatosis")], "First-step heel pain x {n} months, night splint and inserts no better. Injection?"),
        ([("E11.42", "Type 2 diabetes mellitus with diabetic polyneuropathy"), ("L84", "Corns and callosities")], "Callus under the third met head x {n} weeks, no feeling to monofilament, needs nail and foot care and shoes.")],
        [("11721", "Nail debridement, 6 or more"), ("20550", "Plantar fascia injection")], ["Diabetic foot exam", "Evaluate and treat"]),
    "Sports Medicine": ("Sports Medicine Clinic", [
        ([("S06.0X0A", "Concussion without loss of consciousness, initial encounter")], "Head to head in a game {n} days ago, fogginess, light hurts, out of practice. Return to play plan."),
        ([("M77.11", "Lateral epicondylitis, right elbow")], "Elbow pain with grip for {n} months, brace and {d} PT visits. PRP?")],
        [("96132", "Neuropsychological testing"), ("76882", "Limited joint ultrasound")], ["Evaluation", "Evaluate and treat"]),
    "Geriatric Medicine": ("Senior Care & Memory Center", [
        ([("R54", "Age-related physical debility"), ("R63.4", "Abnormal weight loss")], "Lost {d} lb in {n} months, takes 17 pills, two caregivers. Comprehensive assessment."),
        ([("F03.90", "Unspecified dementia, unspecified severity, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety")], "Left stove on, lost driving home {n} times. Capacity and driving opinion.")],
        [("99483", "Cognitive assessment and care plan"), ("97750", "Physical performance test")], ["Comprehensive assessment", "Memory evaluation"]),
    "Vascular Surgery": ("Vascular Associates", [
        ([("I65.22", "Occlusion and stenosis of left carotid artery")], "Duplex 8{d} percent left ICA, one spell of garbled speech {n} days ago. On aspirin and statin."),
        ([("I70.213", "Atherosclerosis of native arteries of extremities with intermittent claudication, bilateral legs")], "Calves cramp at {n} blocks, ABI 0.6{d}. Quit smoking in March.")],
        [("93880", "Carotid duplex"), ("93925", "Arterial duplex, legs")], ["Vascular consult", "Testing and consult"]),
    "Pediatric Endocrinology": ("Children's Diabetes & Growth Clinic", [
        ([("E30.1", "Precocious puberty")], "Body odor and hair since age {n}, bone age advanced {d} years."),
        ([("R62.52", "Short stature (child)")], "Fell from 25th to 2nd percentile over {n} visits, IGF-1 low, parents of average height.")],
        [("77072", "Bone age study"), ("80428", "Growth hormone stimulation")], ["New patient consult", "Consult and co-manage"]),
    "Pediatric Urology": ("Children's Urology", [
        ([("N39.44", "Nocturnal enuresis")], "Wet most nights, dry only {n} in a month, alarm tried {d} weeks, soft stools. Renal ultrasound normal."),
        ([("Q53.10", "Unspecified undescended testicle, unilateral")], "Left testis not felt since birth, well child visit {n} days ago.")],
        [("76770", "Renal ultrasound"), ("54640", "Orchiopexy")], ["Surgical evaluation", "New patient consult"]),
    "Pediatric Pulmonology": ("Children's Asthma & Lung Center", [
        ([("J45.50", "Severe persistent asthma, uncomplicated")], "Admitted {n} times, {d} steroid bursts this season, on budesonide-formoterol. Biologic?"),
        ([("G47.39", "Other sleep apnea"), ("J35.3", "Hypertrophy of tonsils with hypertrophy of adenoids")], "Snores nightly x {n} months, mouth breather, tired at school.")],
        [("94010", "Spirometry"), ("95782", "Pediatric sleep study")], ["New patient consult", "Evaluate and treat"]),
}
MEDICAL = ["Cardiology", "Gastroenterology", "Neurology", "Dermatology", "Rheumatology", "Pulmonary Medicine", "Endocrinology", "Urology", "Ear, Nose and Throat", "Nephrology", "Hematology/Oncology"]
SURGICAL = ["Orthopaedic Surgery", "Pain Medicine", "Gynecology", "Podiatry", "Vascular Surgery", "Sports Medicine"]
CHILDREN = ["Pediatric Endocrinology", "Pediatric Urology", "Pediatric Pulmonology"]

# Specialties that see one sex alone, and the years in which patients of some specialties were born.
ONLY = {"Gynecology": "female", "Urology": "male", "Pediatric Urology": "male"}
SPANS = {"Geriatric Medicine": (1936, 1955), "Sports Medicine": (1975, 2007), "Gynecology": (1962, 2001), "Urology": (1938, 1968), "Vascular Surgery": (1936, 1966)} | {child: (2010, 2022) for child in CHILDREN}
