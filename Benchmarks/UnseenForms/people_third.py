"""A third pool of fictional people, places, plans and identifiers, none of them in people.py or people_second.py; the sixteenth set draws from it. Nothing here is about a real person."""
import people
from clinical_third import ONLY, SPANS, SPECIALTIES  # noqa: F401, the pool's own stories
from people import Phones, age, npi, pattern  # noqa: F401, the same for every pool
from people_second import email, unit  # noqa: F401, the same shapes as in the second pool

FEMALE = "Adaeze Agnes Alma Amelia Angelica Anh-Thu April Aurora Barbara Bethany Blanca Bonnie Brenda Bridget Candace Caroline Cecilia Cheryl Chloe Colleen Darlene Debra Destiny Diane Elena Estelle Eun-Young Florence Genevieve Gloria Heather Iris Ivana Jacqueline Joyce Judith Khadija Lucille Mabel Marguerite Maria-Elena Meera Nancy Olga Parisa Peggy Rhonda Ruby Shirley Sun-Hee Tatiana Teresa Trinity Vivian Wanda Xin-Yi Yvette".split()
MALE = "Aaron Abel Adebayo Alvin Amir Antoine Arturo Ben Bilal Calvin Cesar Christopher Cornelius Curtis Dale Demetrius Dennis Duc Earl Efrain Ernesto Eugene Farid Floyd Gerald Gilberto Gordon Harold Hung Igor Ivan Jerome Jose Keith Lamar Leon Lorenzo Marvin Maurice Milos Nikolai Omar Oscar Otis Ramon Reginald Ricardo Roosevelt Salvador Samuel Stanley Theodore Tuan Vikram Wayne Xavier Yusuf".split()
LAST = ["Abdi", "Acosta", "Akhtar", "Alexander", "Allen", "Anaya", "Andrade", "Appiah", "Arroyo", "Avila-Soto", "Bachmann", "Baldwin", "Barrera", "Bell", "Benitez", "Berry", "Bianchi", "Blanco", "Block", "Borges", "Bradshaw", "Bruno", "Burke", "Bustamante", "Cao", "Cardenas", "Carver", "Chavez", "Cho", "Cohen", "Coleman", "Contreras", "Cortez", "Crow-Feather", "D'Amico", "D'Souza", "Das", "Davenport", "De Luca", "Del Valle", "Dixon", "Do", "Dorsey", "Doucette", "Dubois", "Eklund", "Ellison", "English", "Estrada", "Fernandes", "Finch", "Fontaine", "Forde", "Fox", "Franco", "Friedman", "Gaines", "Galvan", "German", "Ghosh", "Gill", "Grant-Hughes", "Graves", "Gutierrez", "Hall", "Hamid", "Hansen", "Hayashi", "Herrera", "Hoang", "Hopkins", "Huang", "Hunter", "Ivanova", "Jaramillo", "Johansson", "Joseph", "Juarez", "Kaplan", "Kelly", "Knight", "Koh", "Kozak", "Lange", "Larsen", "Le Blanc", "Lewis", "Lim", "Long", "Lugo", "Luna", "MacGregor", "Madrigal", "Maldonado", "Marsh", "Mbah", "McCarthy", "McLean", "Mehta", "Melendez", "Meyer", "Mills", "Mitchell", "Morales", "Morgan", "Navarro", "Ndiaye", "Njoroge", "Novak", "O'Donnell", "O'Reilly", "Odom", "Ojeda", "Oliveira", "Owens", "Palmer", "Papadopoulos", "Parrish", "Pena", "Phan", "Pierre", "Pope", "Powell", "Prado", "Quinn", "Rahman", "Randolph", "Rao", "Redd", "Rinaldi", "Rojas", "Rossi", "Ruiz", "Russo", "Samuels", "Santana", "Savage", "Serrano", "Sharma", "Shepherd", "Silva", "Snow", "Solis", "Spencer", "St. Pierre", "Summers", "Sutton", "Tanaka", "Tate", "Thao", "Torres", "Trujillo", "Tucker", "Ueda", "Valdez", "Van Horn", "Van der Berg", "Vargas", "Vo", "Walker-Bey", "Ward", "Winters", "Wong", "Woods", "Xiong", "Yoon", "Zamora", "Zuniga"]
STREETS = ["Ash St", "Bayou Bend Rd", "Birchwood Ter", "Broadway", "Calle Luna", "Chestnut Hill Ave", "Clearwater Pass", "Colonial Dr", "County Line Rd", "Dogwood Ln", "E 22nd St", "Fairview Ave N", "Forest Glen Way", "Frontage Rd", "Gettysburg Pike", "Hilltop Cir", "Kings Hwy", "Lakeshore Dr", "Maple St", "Mission Blvd", "N 5th Ave", "Orchard Park Rd", "Plantation Ct", "Rural Route 3", "S Maryland Pkwy", "Spring Valley Rd", "State Hwy 29", "Stagecoach Trl", "Walnut St", "W Division St", "Winding Creek Ln", "Yale Ave"]
PLACES = [("Albany", "NY", "122", "518"), ("Rochester", "NY", "146", "585"), ("Buffalo", "NY", "142", "716"), ("Providence", "RI", "029", "401"), ("Burlington", "VT", "054", "802"), ("Wilmington", "DE", "198", "302"), ("Allentown", "PA", "181", "610"), ("Richmond", "VA", "232", "804"), ("Norfolk", "VA", "235", "757"), ("Durham", "NC", "277", "919"), ("Winston-Salem", "NC", "271", "336"), ("Charleston", "SC", "294", "843"), ("Savannah", "GA", "314", "912"), ("Tallahassee", "FL", "323", "850"), ("Knoxville", "TN", "379", "865"), ("Birmingham", "AL", "352", "205"), ("Shreveport", "LA", "711", "318"), ("Corpus Christi", "TX", "784", "361"), ("El Paso", "TX", "799", "915"), ("Wichita", "KS", "672", "316"), ("Des Moines", "IA", "503", "515"), ("Green Bay", "WI", "543", "920"), ("Toledo", "OH", "436", "419"), ("Evansville", "IN", "477", "812"), ("Rockford", "IL", "611", "815"), ("Fargo", "ND", "581", "701"), ("Cheyenne", "WY", "820", "307"), ("Missoula", "MT", "598", "406"), ("Tacoma", "WA", "984", "253"), ("Salem", "OR", "973", "503"), ("Bakersfield", "CA", "933", "661"), ("Santa Rosa", "CA", "954", "707"), ("Flagstaff", "AZ", "860", "928"), ("Honolulu", "HI", "968", "808"), ("Anchorage", "AK", "995", "907"), ("Colorado Springs", "CO", "809", "719"), ("Provo", "UT", "846", "801"), ("New Haven", "CT", "065", "203"), ("Trenton", "NJ", "086", "609"), ("Frederick", "MD", "217", "301"), ("Fort Smith", "AR", "729", "479"), ("Lawton", "OK", "735", "580"), ("Columbia", "MO", "652", "573")]
STATE_NAMES = people.STATE_NAMES | {"RI": "Rhode Island", "VT": "Vermont", "DE": "Delaware", "SC": "South Carolina", "FL": "Florida", "LA": "Louisiana", "WI": "Wisconsin", "IN": "Indiana", "ND": "North Dakota", "WY": "Wyoming", "MT": "Montana", "WA": "Washington", "AZ": "Arizona", "HI": "Hawaii", "AK": "Alaska", "CO": "Colorado", "UT": "Utah", "CT": "Connecticut", "NJ": "New Jersey", "MD": "Maryland", "AR": "Arkansas", "OK": "Oklahoma", "MO": "Missouri"}
LANGUAGES = ["English"] * 8 + ["Spanish", "Spanish", "Spanish", "Mandarin", "Vietnamese", "Arabic", "Farsi", "Hmong", "Bengali", "Ukrainian", "Swahili", "Burmese"]
CLINICS = ["Northstar", "Granite State", "Willow Creek", "Chesapeake", "High Desert", "St. Raphael", "Riverside", "Parkway", "Holy Family", "Gulf Coast", "Golden Gate", "Meadowlark", "Capitol", "Lighthouse", "Cornerstone", "Cascade", "Hillcrest", "Southside", "Central Valley", "Pioneer", "Aspen", "Crossroads", "First Coast", "Unity"]
KINDS = ["Family Care", "Internal Medicine Group", "Primary Care Associates", "Family Medicine, PLLC", "Community Health Center", "Medical Clinic", "Physicians Group, Inc.", "Health Partners", "Family Doctors", "Medicine and Pediatrics"]
HOSPITALS = ["Medical Center", "Hospital & Clinics", "Regional Hospital", "Health", "Healthcare System", "Baptist Hospital", "County Hospital"]
DEGREES = ["MD", "MD", "MD", "DO", "M.D.", "FNP-C", "APRN, FNP-BC", "PA-C", "NP", "MD, FACP", "MBBS", "CNP"]
PHARMACIES = ["Medicine Chest Pharmacy", "Neighborhood Drug", "Rx Express", "Village Pharmacy", "Budget Drugs"]
EMPLOYERS = ["Great Plains Grain Co-op", "Retired", "Hilltop Nursing Home", "Self", "State University", "Metro Transit", "Shoreline Hotels", "Student", "Precision Castings", "Unemployed", "Valley Produce", "Postal Service", "Harris Plumbing & Heating"]
MRNS = ["#######", "########", "M######", "##-####", "@##-####", "30######"]
AUTHS = ["########", "AU######", "R#########", "##########-01", "@######", "20########"]

# payer, plan, pattern of the member ID, pattern of the group (# digit, @ letter)
PAYERS = [
    ("Blue Shield of {state}", "Full PPO", "@@@#########", "@########"), ("Anthem BCBS", "HealthKeepers HMO", "@@@###@#####", "######@###"), ("Independence Blue Cross", "Keystone HMO", "@@@############", "########"), ("CareFirst BlueCross BlueShield", "BluePreferred PPO", "@@@#########", "#@##"), ("Premera Blue Cross", "Heritage Plus", "@@@#########", "#######"),
    ("Excellus BCBS", "Blue Choice", "@@@#########", "########"), ("United HealthCare", "Options PPO", "#########", "######"), ("UnitedHealthcare Medicare Advantage", "AARP Medicare Advantage HMO-POS", "#########-##", "#####"), ("Optum", "Core", "#########", "######"), ("Aetna Medicare", "Eagle PPO", "##########", ""),
    ("Aetna", "Elect Choice EPO", "W#########", "######-##"), ("Cigna Healthcare", "SureFit", "U########-##", "#######"), ("Humana", "Honor PPO", "H########", ""), ("Geisinger Health Plan", "Gold Classic", "########@", "######"), ("Tufts Health Plan", "Navigator POS", "@########", "#####"),
    ("Fallon Health", "NaviCare SCO", "#########", ""), ("Amerigroup", "Medicaid", "#########", ""), ("Superior HealthPlan", "STAR Medicaid", "#########", ""), ("Buckeye Health Plan", "MyCare", "############", ""), ("Ambetter Health", "Everyday Silver", "############", ""), ("{state} Medicaid", "Managed care", "########@", ""),
    ("Medicare", "Parts A & B", "MBI", ""), ("Clover Health", "Premier PPO", "########", ""), ("SCAN Health Plan", "Classic HMO", "#########", ""), ("Alignment Health Plan", "the ONE HMO", "########", ""), ("First Choice Health", "PPO network", "@@@########", "FC####"), ("Allegiance", "ASO", "##########", "#######"),
    ("Meritain Health", "Aetna network", "########", "#####"), ("TriWest / TRICARE West", "Prime", "##########", ""), ("EmblemHealth", "GHI CBP", "K########", "#######"), ("MVP Health Care", "Liberty Gold", "###########", "######")]
SECONDARY = [("Medicare Supplement Plan N", "####-#####"), ("Physicians Mutual", "P########"), ("BCBS FEP", "R########"), ("Continental Life", "CL#######"), ("Medicaid (secondary)", "##########")]


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


def held_by_parent(rng, values):
    """A child's insurance is held by a grown-up of the family."""
    if values["patient.dob"] > "2008" and values["insurance.holder"] == "Self":
        values["insurance.holder"] = f"{rng.choice(FEMALE + MALE)} {values['patient.last_name']}"
