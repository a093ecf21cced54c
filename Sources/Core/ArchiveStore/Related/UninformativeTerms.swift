/// Words that never tell alone why two stories are near: titles, particles of names, days and months, numbers, and the verbs
/// of reporting. With others they may ("Prince Edward Island"), so nearness counts them all the same.
enum UninformativeTerms {
  /// Words that stand in more than one text of ten say little, whatever they are: -ln of that share.
  static let common: Float = 2.3

  /// Titles, particles, days and months, and verbs of reporting; around a name they are no part of it.
  static let terms = terms(of: [titles, particles, days, reporting])

  /// Those and the words of numbers, which can be part of a name ("One Nation") and are no reason by themselves.
  static let alone = terms.union(terms(of: [numbers]))

  private static func terms(of lists: [String]) -> Set<TermID> {
    var terms: Set<TermID> = []
    for words in lists {
      TermTokenizer.scan(words) { terms.insert($0.term) }
    }
    return terms
  }

  private static let titles = """
    president vice prime minister premier deputy chief chairman chairwoman chairperson secretary general director \
    governor mayor senator senior junior judge justice attorney ambassador commissioner captain colonel major \
    lieutenant sergeant inspector officer commander sheikh sheik emir amir king queen prince princess crown sultan \
    highness majesty excellency honourable honorable hon sir lord lady dame mr mrs ms miss mx dr prof professor rev \
    reverend pastor bishop archbishop father sister imam mp mps mla cllr councillor leader former late acting \
    interim gen col lt maj capt sgt ministry department spokesman spokeswoman spokesperson
    """
  private static let particles = """
    al el bin bint ibn abu ben de da do dos das di du del della van von der den la le las los te st san santa ul ur \
    jr sr ii iii iv
    """
  private static let days = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt \
    yesterday today tomorrow week month year day time
    """
  private static let numbers = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half \
    first second third fourth fifth sixth seventh eighth ninth tenth
    """
  private static let reporting = """
    said say says saying told tell tells telling added adding according reported reporting reportedly noted noting \
    stated stating stressed underlined highlighted mentioned explained continue continued including various \
    file photo photos image images pictured read share shared
    """
}
