"""Fictional people, places, plans and identifiers. Nothing here is about a real person."""
import datetime
import string

from clinical import SPECIALTIES  # noqa: F401, the stories of this pool

FEMALE = "Ines Maribel Priya Odessa Charlene Wilhelmina Yolanda Beatrix Fatima Ruthann Delphine Keisha Noriko Svetlana Paulette Gwendolyn Marisol Anneliese Thuy Latoya Imogen Rosalind Harriet Corinne".split()
MALE = "Desmond Horace Emilio Tobias Raymundo Cedric Anton Lowell Rashid Bertrand Quincy Hideo Terrence Mateo Virgil Oswald Ignacio Stellan Darnell Percy Winston Alonzo Fletcher Gideon".split()
LAST = ["Abernathy", "Castellanos", "Dombrowski", "Eberhardt", "Fairweather", "Guerrero", "Hathaway", "Ibrahim", "Jankowski", "Kowalczyk", "Lindqvist", "Mbeki", "Nakagawa", "Okonkwo", "Pemberton", "Quintanilla", "Rasmussen", "Sandoval", "Thibodeaux", "Underhill", "Villanueva", "Whitfield", "Yarbrough", "Zielinski", "De la Fuente", "McKinnon", "O'Hara", "Smith-Alvarez", "Van Buren", "Tran", "Chu", "Bello", "Achterberg", "St. Clair", "Gallardo", "Hendrix"]
STREETS = ["Mulberry Ln", "Old Mill Rd", "W 3rd St", "Larkspur Dr", "State Route 41", "Harvest Moon Ct", "S Commerce Ave", "Quail Hollow Way", "N Meridian St", "Canal St", "Ridgecrest Blvd", "Tanglewood Trl", "Academy Pl", "E Jefferson Ave"]
PLACES = [("Dayton", "OH", "454", "937"), ("Fresno", "CA", "937", "559"), ("Asheville", "NC", "288", "828"), ("Duluth", "MN", "558", "218"), ("Lubbock", "TX", "794", "806"), ("Macon", "GA", "312", "478"), ("Eugene", "OR", "974", "541"), ("Peoria", "IL", "616", "309"), ("Erie", "PA", "165", "814"), ("Mobile", "AL", "366", "251"), ("Bangor", "ME", "044", "207"), ("Worcester", "MA", "016", "508"), ("Yonkers", "NY", "107", "914"), ("Topeka", "KS", "666", "785"), ("Roanoke", "VA", "240", "540"), ("Chattanooga", "TN", "374", "423"), ("Santa Fe", "NM", "875", "505"), ("Las Cruces", "NM", "880", "575"), ("Cedar Rapids", "IA", "524", "319"), ("St. Cloud", "MN", "563", "320")]
ONLY, SPANS = {}, {}  # specialties that see one sex alone, and years of birth by specialty: the layouts of this pool see to both
LANGUAGES = ["English"] * 6 + ["Spanish", "Spanish", "Vietnamese", "Portuguese", "Tagalog", "Somali", "Korean", "Russian"]
CLINICS = ["Summit Trail", "Lakeview", "Three Rivers", "Magnolia", "Northgate", "Stonebridge", "Copper Hill", "Evergreen", "St. Brendan", "Heritage", "Millpond", "Westbrook"]
KINDS = ["Family Medicine", "Internal Medicine Associates", "Primary Care", "Medical Group", "Community Clinic", "Physicians PLLC"]
DEGREES = ["MD", "MD", "MD", "DO", "NP", "PA-C", "FNP-BC"]
PHARMACIES = ["Main Street Drug", "Corner Pharmacy", "Valley Rx"]
MRNS = ["#######", "MR######", "00######", "@#######"]
AUTHS = ["PA#######", "#########", "A########"]

# payer, plan, pattern of the member ID, pattern of the group (# digit, @ letter)
PAYERS = [
    ("Blue Cross Blue Shield of {state}", "Blue Choice PPO", "@@@#########", "######"), ("BCBS of {state}", "PPO", "@@@###@#####", "#####-##"),
    ("UnitedHealthcare", "Choice Plus", "#########", "#######"), ("UHC Community Plan", "Medicaid HMO", "##########", ""),
    ("Aetna", "Open Choice PPO", "W#########", "######-###-#####"), ("Cigna HealthCare", "Open Access Plus", "U##########", "#######"),
    ("Humana", "Gold Plus HMO", "H########", "@####"), ("Medicare", "Part A and B", "MBI", ""), ("CareSource", "Medicaid", "###########", ""),
    ("Ambetter", "Silver 94", "U###########", ""), ("WellCare", "Dual Access", "########", "WC####"), ("Highmark", "PPO Blue", "@@@############", "########"),
    ("Health Net", "HMO", "R########", "@@###"), ("TRICARE West", "Select", "##########", ""), ("Regence BlueShield", "Preferred", "@@@#########", "########"),
    ("Harvard Pilgrim", "HMO", "HP#########", "@@####"), ("Meridian", "Complete", "M##########", ""), ("SelectHealth", "Value", "8########", "G#####")]
STATE_NAMES = {"OH": "Ohio", "CA": "California", "NC": "North Carolina", "MN": "Minnesota", "TX": "Texas", "GA": "Georgia", "OR": "Oregon", "IL": "Illinois", "PA": "Pennsylvania", "AL": "Alabama", "ME": "Maine", "MA": "Massachusetts", "NY": "New York", "KS": "Kansas", "VA": "Virginia", "TN": "Tennessee", "NM": "New Mexico", "IA": "Iowa"}
SECONDARY = [("AARP", "###########"), ("Mutual of Omaha", "######-##"), ("State Medicaid", "##########"), ("USAA Supplement", "@@######")]


def pattern(rng, spec):
    """Fill a pattern; MBI is the shape of a Medicare beneficiary identifier."""
    if spec == "MBI":
        letter = "ACDEFGHJKMNPQRTUVWXY"
        shape = [rng.choice("123456789"), rng.choice(letter), rng.choice(letter + "0123456789"), rng.choice(string.digits), rng.choice(letter), rng.choice(letter + "0123456789"), rng.choice(string.digits), rng.choice(letter), rng.choice(letter), rng.choice(string.digits), rng.choice(string.digits)]
        plain = "".join(shape)
        return plain if rng.random() < 0.5 else f"{plain[:4]}-{plain[4:7]}-{plain[7:]}"
    return "".join(rng.choice(string.digits) if c == "#" else rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") if c == "@" else c for c in spec)


def check_digit(nine):
    """The NPI check digit: ISO 7812 Luhn over the prefix 80840 and nine digits."""
    digits = [int(c) for c in "80840" + nine]
    doubled = sum(sum(divmod(2 * d, 10)) for d in digits[::-2])
    return str(-(doubled + sum(digits[-2::-2])) % 10)


def npi(rng, valid=True):
    nine = rng.choice("12") + "".join(rng.choice(string.digits) for _ in range(8))
    right = check_digit(nine)
    return nine + (right if valid else str((int(right) + rng.randint(1, 9)) % 10))


class Phones:
    """Numbers of the fictional block 555-0100 to 555-0199, none twice."""

    def __init__(self, rng, area):
        self.area, self.left = area, rng.sample(range(100), 100)

    def next(self):
        return f"{self.area}55501{self.left.pop():02d}"


def unit(rng):
    return f" Apt {rng.randint(1, 40)}"


def email(rng, first, last):
    return f"{first[0]}.{last}{rng.randint(2, 98)}@example.org".lower().replace(" ", "").replace("'", "")


class Names:
    """A pool of people's names, and of the letters and degrees that clinicians have with them."""

    def __init__(self, female, male, last, degrees, initials):
        self.by_sex = {"female": female, "male": male}
        self.first, self.last, self.degrees, self.initials = female + male, last, degrees, initials

    def person(self, rng, sex=None):
        """First and last name."""
        return rng.choice(self.by_sex.get(sex) or self.first), rng.choice(self.last)

    def clinician(self, rng, degrees=None):
        first, last = self.person(rng)
        middle = f" {rng.choice(self.initials)}." if rng.random() < 0.4 else ""
        return f"{first}{middle} {last}, {rng.choice(degrees or self.degrees)}"

    def surname(self, name):
        """The last name of a printed name, whole even when it has two words."""
        bare = name.split(",")[0]
        return max((last for last in self.last if bare.endswith(last)), key=len)


NAMES = Names(FEMALE, MALE, LAST, DEGREES, "ABCDEGHJKLMPRST")
person, clinician, surname = NAMES.person, NAMES.clinician, NAMES.surname


def age(values):
    """Full years, near enough, of the patient on the day of the referral."""
    return (datetime.date.fromisoformat(values["referral.date"]) - datetime.date.fromisoformat(values["patient.dob"])).days // 365
