"""A community health center's sheet in Spanish and English: Spanish label above its translation, given names before surnames, letters to circle."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0.5


def draw(case, rng):
    f = Form(case, rng, rng.choice(["roboto", "open", "sans"]), 9.4)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 40, 532
    if rng.random() < 0.6:
        case.values["patient.language"], case.values["patient.interpreter"] = "Spanish", True
    s.box(x, 50, wide, 44, 1.2)
    s.text(x + 10, 68, f.show("referrer.organization"), bold, 13)
    s.text(x + 10, 80, f"Centro de salud comunitario / Community health center   {f.extra('clinic_place')}", plain, 8)
    s.text(x + 10, 90, f"Tel. {f.show('referrer.phone')}    Fax {f.show('referrer.fax')}", plain, 8)
    s.text(x + wide - 10, 68, rng.choice(["HOJA DE ENVÍO A ESPECIALISTA", "SOLICITUD DE CONSULTA"]), bold, 11, "right")
    s.text(x + wide - 10, 82, rng.choice(["Request for Specialty Services", "Specialty Consultation Request"]), plain, 9.5, "right")
    y = 100

    def row(*cells, high=27):
        """Label cells in two languages, each with its value cell to the right."""
        nonlocal y
        at = x
        for labels, room, spanish, english, value in cells:
            s.box(at, y, labels, high, 0.6, 238)
            s.text(at + 4, y + 11, spanish, bold, 8)
            s.text(at + 4, y + 21, english, plain, 7.2)
            s.box(at + labels, y, room, high, 0.6)
            if callable(value):
                value(at + labels + 6, y + 17.5)
            else:
                f.write(at + labels + 6, y + 18, value, wide=room - 10)
            at += labels + room
        y += high

    def heading(spanish, english):
        nonlocal y
        y += 5
        s.text(x, y + 11, f"{spanish.upper()}  /  {english}", bold, 9.5)
        y += 16

    def pick(options, chosen, gap=14):
        return lambda at, base: f.circled(at + 4, base, options, chosen, gap + 4, 9)

    urgency = f.note("referral.urgency")
    row((80, 132, "Fecha del envío", "Date sent", f.show("referral.date")), (60, 260, "Prioridad", "Priority", pick([("routine", "Rutina/Routine"), ("urgent", "Urgente/Urgent"), ("emergent", "Emergencia/STAT")], urgency, 12)))
    heading("Enviar a", "Send to")
    row((80, 190, "Especialidad", "Specialty", f.show("referral.specialty")), (72, 190, "Clínica", "Clinic", f.show("recipient.organization")))
    row((80, 190, "Especialista", "Specialist", f.show("recipient.name")), (32, 104, "Tel.", "Phone", f.show("recipient.phone")), (26, 100, "Fax", "Fax", f.show("recipient.fax")))
    heading("Datos del paciente", "Patient")
    row((68, 126, "Nombre", "First name", f.show("patient.first_name")), (68, 82, "2o nombre", "Middle name", f.show("patient.middle_name")), (62, 126, "Apellido(s)", "Last name(s)", f.show("patient.last_name")))
    row((104, 110, "Fecha de nacimiento", "Date of birth", f.show("patient.dob")), (36, 122, "Sexo", "Sex", pick([("female", "F / Mujer"), ("male", "M / Hombre")], f.note("patient.sex"), 6)), (70, 90, "Expediente", "Chart no.", f.show("patient.mrn")))
    row((68, 240, "Dirección", "Address", f.show("patient.street")), (52, 172, "Ciudad", "City/ST/ZIP", f.place()))
    row((84, 116, "Tel. celular", "Cell phone", f.show("patient.phone")), (84, 106, "Otro teléfono", "Other phone", f.show("patient.phone_alt")), (60, 82, "¿Mensaje?", "Message OK?", pick([(1, "Sí"), (0, "No")], rng.randint(0, 1), 8)))
    row((84, 116, "Idioma", "Language", f.show("patient.language")), (84, 106, "¿Intérprete?", "Interpreter?", pick([(True, "Sí/Yes"), (False, "No")], f.note("patient.interpreter"), 8)), (60, 82, "Ingresos", "Income FPL", f"{rng.choice([80, 100, 138, 200])}%"))
    row((104, 190, "Contacto de emergencia", "Emergency contact", f.extra("emergency")), (84, 154, "Tel. de contacto", "Contact phone", f.extra("emergency_phone")))
    heading("Seguro médico", "Insurance")
    row((68, 226, "Compañía", "Insurance", f.show("insurance.payer")), (98, 140, "Número de miembro", "Member number", f.show("insurance.member_id")))
    row((68, 90, "Grupo", "Group", f.show("insurance.group")), (58, 128, "Titular", "Subscriber", f.show("insurance.holder")), (82, 106, "Autorización no.", "Authorization no.", f.show("insurance.auth_number")))
    heading("Motivo de la consulta", rng.choice(["Reason for consultation", "Clinical question"]))
    s.box(x, y, wide, 62, 0.6)
    f.write_block(x + 8, y + 17, f.show("referral.reason"), wide - 16)
    y += 62
    shown = f.diagnoses("{words} ({code})") + ["", ""]
    row((84, 448, "Diagnóstico 1", "Diagnosis, ICD-10", shown[0]))
    row((84, 448, "Diagnóstico 2", "Diagnosis, ICD-10", shown[1]))
    row((84, 448, "Adjuntos", "Enclosed", pick([(1, "Notas/Notes"), (2, "Labs"), (3, "Rayos X/X-ray"), (4, "Lista de medicinas/Med list")], rng.randint(1, 4), 16)))
    heading("Proveedor que envía", "Sending provider")
    row((68, 226, "Nombre", "Name", f.show("referrer.name")), (62, 176, "Número NPI", "NPI number", f.show("referrer.npi")))
    y += 30
    f.label(x, y, "Firma / Signature", 9)
    f.sign(x + 84, y, 200)
    f.label(x + 300, y, f"Coordinador(a) / Coordinator: {case.extras['staff']} {f.extra('after_hours')}", 8.5)
    s.text(306, 776, "Llame 48 horas antes si no puede asistir. / Call 48 hours ahead if you cannot keep the appointment.", plain, 7.5, "centre")
    f.imply("recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
