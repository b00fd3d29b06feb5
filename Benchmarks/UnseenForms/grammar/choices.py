"""Lists of options that forms offer for a field, in different wording and order."""

URGENCY = [
    {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Standard", "urgent": "Expedited", "emergent": "Emergency"},
    {"routine": "Routine (next available)", "urgent": "Urgent (within 1 week)", "emergent": "Emergent (same day)"}, {"routine": "Routine: 2-4 weeks", "urgent": "Urgent: 3-5 days", "emergent": "STAT: within 24 hours"},
    {"routine": "Non-urgent", "urgent": "Urgent", "emergent": "Emergency"}, {"routine": "Elective", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "ROUTINE", "urgent": "URGENT", "emergent": "STAT"},
    {"routine": "Standard (14 days)", "urgent": "Urgent (72 hours)", "emergent": "Emergent (24 hours)"}, {"routine": "Normal", "urgent": "High / urgent", "emergent": "Stat"}, {"routine": "First available", "urgent": "Urgent - this week", "emergent": "Emergency - call us"},
    {"routine": "Routine", "urgent": "Urgent*", "emergent": "Emergent*"}, {"routine": "Within 30 days (routine)", "urgent": "Within 7 days (urgent)", "emergent": "Today (emergent)"}]
TYPE = [
    {"provider": "New patient", "second_opinion": "Second opinion", "follow_up": "Follow-up"}, {"provider": "Initial referral", "second_opinion": "2nd opinion", "follow_up": "Follow up"}, {"provider": "New problem", "second_opinion": "Second opinion", "follow_up": "Established / follow-up"},
    {"follow_up": "Follow-up visit", "provider": "New consult", "second_opinion": "Second opinion"}]
SEX = [{"male": "M", "female": "F"}, {"male": "Male", "female": "Female"}, {"female": "Female", "male": "Male"}, {"female": "F", "male": "M"}, {"male": "Male", "female": "Female", "other": "Other"}, {"female": "Female", "male": "Male", "x": "X", "unknown": "Unknown"}, {"male": "M", "female": "F", "x": "X"}]
YES_NO = [{True: "Yes", False: "No"}, {True: "Yes", False: "No"}, {False: "No", True: "Yes"}, {True: "YES", False: "NO"}, {True: "Y", False: "N"}, {True: "yes", False: "no"}]
OTHER_SERVICES = ["Consult only", "Evaluate and treat", "Consultation", "Second opinion", "Procedure", "Assume care", "Testing only", "Follow-up", "Surgical evaluation", "Co-manage", "Diagnostic testing", "Other"]

RANDOM_LISTS = {
    "Relationship": ["Self", "Spouse", "Child", "Other"], "Marital Status": ["S", "M", "D", "W"], "Smoker": ["Yes", "No", "Former"], "Injury related?": ["No", "Work", "Auto", "Other"], "Patient is": ["New", "Established"], "Records": ["Attached", "To follow", "In portal"],
    "Transportation": ["Own", "Needs ride", "Medical transport"], "Wheelchair": ["Yes", "No"], "Pregnant": ["Yes", "No", "N/A"], "Diabetic": ["Yes", "No"], "On blood thinners": ["Yes", "No"], "Latex allergy": ["Yes", "No"], "Patient notified": ["Yes", "No"], "Type of coverage": ["HMO", "PPO", "Medicare", "Medicaid"], "May we leave a message?": ["Yes", "No"], "Appointment": ["AM", "PM", "Any"], "Copy of card sent": ["Yes", "No"]}


def listed(rng, key, shuffle=0.25):
    """The options (value, words) of a field with fixed values."""
    lists = {"referral.urgency": URGENCY, "referral.type": TYPE, "patient.sex": SEX, "patient.interpreter": YES_NO, "insurance.auth_required": YES_NO}
    options = list(rng.choice(lists[key]).items())
    if key == "referral.urgency" and rng.random() < shuffle:
        options.reverse()
    return options


def services(rng, chosen, known):
    """A service among others of its specialty and of any."""
    words = list(dict.fromkeys([chosen, *known, *rng.sample(OTHER_SERVICES, rng.randint(1, 3))]))
    rng.shuffle(words)
    offered = words[:5] if chosen in words[:5] else [*words[:5], chosen]
    return [(w, w) for w in offered]


def specialties(rng, chosen, known, count):
    """A specialty among others, by the alphabet."""
    others = rng.sample([s for s in known if s != chosen], min(count, len(known) - 1))
    return [(s, s) for s in sorted([*others, chosen])]


def odd(rng):
    """A question that is no field, with its options."""
    label = rng.choice(list(RANDOM_LISTS))
    return label, [(w, w) for w in RANDOM_LISTS[label]]
