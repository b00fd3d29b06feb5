"""A second pool of fictional people, places, plans and identifiers, none of them in people.py; the fifteenth set draws from it. Nothing here is about a real person."""
import people
from clinical_second import ONLY, SPANS, SPECIALTIES  # noqa: F401, the pool's own stories
from people import Phones, age, npi, pattern  # noqa: F401, the same for every pool

FEMALE = "Abigail Aisha Alejandra Amara Ananya Bernadette Brooklyn Camille Carmen Chiamaka Consuelo Dakota Dawn Deepika Dolores Ebony Esperanza Ewa Faith Gabriela Galina Georgia Geraldine Grace Guadalupe Hannah Hope Hyun-Ju Jasmine Jelena Kamala Katarzyna Kimberly Lakshmi Leticia Linh Loretta Madison Mary-Ellen Mei Mercedes Minh-Anh Nadia Nkechi Nevaeh Oksana Patience Rebecca Rocio Roxanne Sakura Savannah Shanice Summer Tamika Valentina Xiomara Yesenia Zainab Zofia".split()
MALE = "Abdullahi Ahmed Alejandro Andre Arjun Austin Bogdan Brandon Carlos Carson Chase Chidi Chukwuemeka Clarence DeShawn Dmitri Eduardo Elijah Feng Francisco Giovanni Grant Guillermo Haruto Hector Isaiah Ismael Jamal Javier Jean-Pierre Jesus Jin-Woo Joaquin Jung Kareem Krzysztof Kwame Leroy Luis Malik Mark Miguel Minh Mohammed Nathaniel Obinna Patrick Piotr Rajesh Randall Ravi Rodrigo Roman Sanjay Sergei Tariq Tomasz Tyrone Wei Will".split()
LAST = ["Acevedo", "Adeyemi", "Aguirre", "Ahmed", "Alvarado", "Asante", "Baca", "Bailey", "Banks", "Baptiste", "Barnes", "Bautista", "Beck", "Begum", "Bhattacharya", "Bishop", "Blackwood", "Bogdanovic", "Boone", "Brooks", "Bui", "Cabrera", "Calloway", "Camacho", "Cervantes", "Chandra", "Chen", "Choi", "Church", "Cisneros", "Clay", "Cruz", "Cruz-Ortiz", "Dang", "Day", "De La Cruz", "De Leon", "Del Rio", "Delgado", "Desai", "Diaz", "Dinh", "Diop", "Donovan", "Du Bois", "Duarte", "Early", "Escobedo", "Espinoza", "Eze", "Farah", "Fields", "Fitzgerald", "Flowers", "Fuentes", "Garcia", "Garcia-Lopez", "Gebremariam", "Goldberg", "Grabowski", "Greenberg", "Gupta", "Haile", "Hargrove", "Hernandez", "Hill-Jackson", "Ho", "Horvat", "Houston", "Hussein", "Huynh", "Iyer", "Jefferson", "Jimenez", "Jung", "Kamara", "Kang", "Kaur", "Khan", "Kim", "Kovalenko", "Kowalski", "Krishnamurthy", "Kumar", "La Rosa", "Lam", "Le", "Lee", "Li", "London", "Lopez", "Love", "Mac Donald", "Mahoney", "March", "Martinez", "May", "McAllister", "McBride", "McDaniel", "Mendoza", "Mensah", "Mohamud", "Montoya", "Moreau", "Moreno-Diaz", "Murphy", "Ng", "Nguyen", "Nowak", "Nwosu", "O'Brien", "O'Connell", "O'Neal", "Obi", "Ocampo", "Olusegun", "Ortega", "Osei", "Pacheco", "Paris", "Park", "Patel", "Peralta", "Petrov", "Pham", "Popescu", "Price", "Qureshi", "Ramirez", "Reyes", "Rice", "Rivera", "Rosenthal", "Saint-Louis", "Salazar", "San Miguel", "Santos", "Schneider", "Shah", "Singh", "Sokolov", "Song", "Stone", "Szymanski", "Takahashi", "Tesfaye", "Truong", "Van Dyke", "Vasquez-Reed", "Vega", "Wang", "Washington", "Weber", "West", "White-Bear", "Wu", "Yamamoto", "Yang", "Yazzie", "Young", "Zhang"]
STREETS = ["Peachtree Walk NE", "Avenida del Sol", "County Road 218", "Cypress Bend Dr", "Elm St", "E 14th Ave", "Farm to Market Rd 1626", "Foxglove Cir", "Grand Blvd", "Hickory Nut Ln", "Highway 17 S", "Kingfisher Cv", "Lincoln Pkwy", "Martin Luther King Jr Dr", "N Pecan St", "NW 112th Ter", "Old Post Rd", "Paseo Verde", "Pine Needle Ct", "Prospect St", "SE Hawthorne Blvd", "Sycamore Sq", "University Ave W", "Washington St"]
PLACES = [("Tucson", "AZ", "857", "520"), ("Gainesville", "FL", "326", "352"), ("Greenville", "SC", "296", "864"), ("Boise", "ID", "837", "208"), ("Spokane", "WA", "992", "509"), ("Madison", "WI", "537", "608"), ("Grand Rapids", "MI", "495", "616"), ("Lexington", "KY", "405", "859"), ("Baton Rouge", "LA", "708", "225"), ("Little Rock", "AR", "722", "501"), ("Tulsa", "OK", "741", "918"), ("Omaha", "NE", "681", "402"), ("Pueblo", "CO", "810", "719"), ("Reno", "NV", "895", "775"), ("Ogden", "UT", "844", "801"), ("Fort Wayne", "IN", "468", "260"), ("Paterson", "NJ", "075", "973"), ("Hartford", "CT", "061", "860"), ("Salisbury", "MD", "218", "410"), ("Springfield", "MO", "658", "417"), ("Jackson", "MS", "392", "601"), ("Billings", "MT", "591", "406"), ("Sioux Falls", "SD", "571", "605"), ("Manchester", "NH", "031", "603"), ("Morgantown", "WV", "265", "304"), ("West Palm Beach", "FL", "334", "561"), ("Dearborn Heights", "MI", "481", "313")]
STATE_NAMES = {"AZ": "Arizona", "FL": "Florida", "SC": "South Carolina", "ID": "Idaho", "WA": "Washington", "WI": "Wisconsin", "MI": "Michigan", "KY": "Kentucky", "LA": "Louisiana", "AR": "Arkansas", "OK": "Oklahoma", "NE": "Nebraska", "CO": "Colorado", "NV": "Nevada", "UT": "Utah", "IN": "Indiana", "NJ": "New Jersey", "CT": "Connecticut", "MD": "Maryland", "MO": "Missouri", "MS": "Mississippi", "MT": "Montana", "SD": "South Dakota", "NH": "New Hampshire", "WV": "West Virginia"}
LANGUAGES = ["English"] * 7 + ["Spanish", "Spanish", "Spanish", "Mandarin", "Cantonese", "Haitian Creole", "Arabic", "Polish", "Hindi", "Nepali", "Amharic", "French", "American Sign Language"]
CLINICS = ["Saguaro", "Tidewater", "Pinecrest", "River Bend", "Mercy Point", "St. Ignatius", "Old Town", "Blue Heron", "Prairie View", "Harborside", "Cedar Grove", "Sunrise", "Twin Lakes", "Foothills", "Union Square", "Oak Street", "Good Shepherd", "Palmetto", "Bluegrass", "Eastside", "Liberty", "Catalina", "Bay Area", "Advanced"]
KINDS = ["Family Practice", "Adult Medicine", "Primary Care Physicians", "Health Center", "Internal Medicine, P.C.", "Medical Associates, LLC", "Family Health Group", "Physician Network", "Doctors' Clinic", "Family Physicians, PA"]
HOSPITALS = ["Regional Medical Center", "Memorial Hospital", "General Hospital", "University Hospital", "Health System", "Methodist Hospital", "Community Hospital"]
DEGREES = ["MD", "MD", "MD", "M.D.", "DO", "D.O.", "APRN", "ARNP", "CRNP", "DNP", "PA", "MD, MPH", "MBBS"]
PHARMACIES = ["Sav-Well Drugs", "Family Care Pharmacy", "Hometown Apothecary", "QuickFill Pharmacy", "Parkside Drug Store"]
EMPLOYERS = ["Delta Freight Lines", "Unified School District", "Retired", "Self-employed", "City Water Department", "Bright Start Preschool", "Lakes Paper Mill", "Home Builders Supply", "Orchard Foods", "Disabled", "County Sheriff's Office", "Northern Airframe"]
MRNS = ["########", "E#######", "######", "##-##-##", "@@####", "100#######"]
AUTHS = ["#######", "REF######", "A##########", "AUTH-######", "##########", "@@########"]

# payer, plan, pattern of the member ID, pattern of the group (# digit, @ letter)
PAYERS = [
    ("Anthem Blue Cross and Blue Shield", "Pathway HMO", "@@@###M#####", "@#####"), ("BlueCross BlueShield of {state}", "Advantage Plus", "@@@############", "######"), ("BC/BS {state}", "Federal Employee Program", "R########", "###"),
    ("United Healthcare", "Navigate", "#########", "######"), ("UHC Dual Complete", "HMO D-SNP", "#########", ""), ("UMR", "Choice Network", "########", "76-######"), ("AETNA US Healthcare", "Managed Choice POS II", "W## #### ####", "#######"),
    ("Aetna Better Health of {state}", "Medicaid STAR", "##########", ""), ("CIGNA", "LocalPlus", "U## ### ####", "#######"), ("Humana Inc.", "ChoiceCare PPO", "H#########", "######"), ("Humana Medicare Advantage", "HumanaChoice PPO", "H########", "X####"),
    ("Medicare Part B", "Original Medicare", "MBI", ""), ("{state} Medicaid", "Fee for service", "##########", ""), ("Molina Healthcare of {state}", "Marketplace Bronze", "##########", ""), ("Kaiser Permanente", "Traditional HMO", "########", "#####-#"),
    ("Oscar Health", "Classic Silver", "OSC########-##", ""), ("Tricare East", "Prime", "###########", ""), ("Wellpoint", "STAR+PLUS", "#########", ""), ("Healthy Blue", "Medicaid Managed Care", "YRD#########", ""), ("Devoted Health", "Core HMO", "D#####@", ""),
    ("UPMC Health Plan", "Partner Network", "###########", "##########"), ("Priority Health", "PriorityPPO", "###########-##", "###### ####"), ("Medica", "Elect", "#########", "#####"), ("GEHA", "Standard Option", "########", "78-800###"),
    ("MultiPlan / PHCS", "Limited Benefit", "@#########", "@@@###"), ("Sentara Health Plans", "POS", "#########", "####"), ("Zing Health", "Select Care HMO", "Z#########", "ZH###"), ("VA Community Care Network", "Region 4", "##########V######", "")]
SECONDARY = [("AARP Medicare Supplement", "#########-#"), ("Cigna Supplemental", "CS########"), ("Colonial Penn", "##@######"), ("Champus VA", "#########"), ("Blue Medigap Plan G", "@@@#########")]


def unit(rng):
    return rng.choice([f" Apt {rng.randint(2, 30)}{rng.choice('ABCD')}", f" Unit {rng.randint(1, 60)}", f", #{rng.randint(100, 999)}", f", Lot {rng.randint(1, 90)}"])


def email(rng, first, last):
    joined = f"{first}{rng.choice(['.', '_', ''])}{last}{rng.choice(['', str(rng.randint(1, 99))])}@{rng.choice(['example.com', 'example.net', 'mail.example.com'])}"
    return joined.lower().replace(" ", "").replace("'", "")


def person(rng, sex=None):
    """First and last name."""
    return rng.choice({"female": FEMALE, "male": MALE}.get(sex) or FEMALE + MALE), rng.choice(LAST)


def clinician(rng, degrees=DEGREES):
    first, last = person(rng)
    middle = f" {rng.choice('ABCDEFGHJKLMNPRSTVW')}." if rng.random() < 0.4 else ""
    return f"{first}{middle} {last}, {rng.choice(degrees)}"


def surname(name):
    """The last name of a printed name, whole even when it has two words."""
    return people.surname(name, LAST)
