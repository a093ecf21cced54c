import Articles
import Testing

@testable import Documents

/// Every export holds the same two stories by invented people, in the shape of one database or another.
@Suite struct DatabaseExportTests {
  private func read(_ text: String) -> ParsedDocument {
    Documents.parse(Array(text.utf8), name: "export.txt")
  }

  private let survey =
    "The harbor board of Norwick refused on Tuesday to publish the survey of the outer mole.\n\n“It is not ready,” said its chair, Ada Quill, after the meeting."
  private let ferry =
    "The ferry to the islands stops for two weeks in May, its operator said.\n\nA bus will carry passengers over the causeway at low tide."

  private func numbered(_ heading: (Int) -> String, _ fields: (String) -> String) -> String {
    [("Board keeps survey back", survey), ("Ferry stops in May", ferry)].enumerated()
      .map { "\(heading($0 + 1))\n\n\(fields($1.0))\n\n\($1.1)\n\n" }.joined()
  }

  @Test(
    arguments: [
      "Document # of 2", "DOCUMENT # OF 2", "                 # of 2 DOCUMENTS", "Article # of 2",
      "(# of 2 articles)", "Record # of 2", "Item # / 2", "Dokument # von 2", "Document # de 2",
      "Result #/2", "Story # of 2.", "[Document # of 2]",
    ])
  func headingsThatCount(heading: String) {
    let document = read(
      "Search: harbor\n\n"
        + numbered({ heading.replacing("#", with: "\($0)") }) {
          "\($0)\n\nBYLINE: Jon Reed\n\nLENGTH: 120 words"
        })
    #expect(document.format == .databaseExport && document.articles.count == 2)
    #expect(document.articles.map(\.title) == ["Board keeps survey back", "Ferry stops in May"])
    #expect(document.articles.allSatisfy { $0.byline == "Jon Reed" })
    #expect(document.articles.last?.body.contains("A bus will carry passengers") == true)
  }

  @Test func sourceDateAndHeadlineAboveTheLabels() throws {
    let text = """
                                   1 of 2 DOCUMENTS


                                   Harbor Post (Norwick)

                                 March 4, 2031 Tuesday
                                     First Edition

      Board keeps survey back

      BYLINE: Jon Reed

      SECTION: NEWS; Pg. 4

      LENGTH: 120 words

      DATELINE: NORWICK

      \(survey)

      LOAD-DATE: March 5, 2031

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper

                        Copyright 2031 Harbor Post
                            All Rights Reserved


                                   2 of 2 DOCUMENTS


                                   Harbor Post (Norwick)

                            March 5, 2031 Wednesday

      Ferry stops in May

      LENGTH: 90 words

      \(ferry)

      LOAD-DATE: March 6, 2031

      LANGUAGE: ENGLISH
      """
    let document = read(text)
    let story = try #require(document.articles.first)
    #expect(document.articles.count == 2 && story.title == "Board keeps survey back")
    #expect(story.source == "Harbor Post (Norwick)" && story.published?.rfc3339 == "2031-03-04")
    #expect(story.byline == "Jon Reed" && story.dateline == "NORWICK" && story.language == "en")
    #expect(
      story.body.hasSuffix("after the meeting.") && !story.body.contains("All Rights Reserved"))
    #expect(document.articles[1].title == "Ferry stops in May")
    #expect(document.articles[1].published?.rfc3339 == "2031-03-05")
  }

  @Test func textsThatAreClosed() throws {
    let story = { (title: String, text: String) in
      "\(title)\n\nHarbor Post (Norwick)\nMarch 4, 2031 Tuesday, Final Edition\n\nCopyright 2031 Post Media All Rights Reserved\n\nSection: NEWS; Pg. 4\nLength: 120 words\nByline: Jon Reed\n\nBody\n\n\(text)\n\nClassification\n\nLanguage: ENGLISH\nPublication-Type: Newspaper\nLoad-Date: March 5, 2031\n\nEnd of Document\n\n\n"
    }
    let document = read(
      story("Board keeps survey back", survey) + story("Ferry stops in May", ferry))
    #expect(document.articles.map(\.title) == ["Board keeps survey back", "Ferry stops in May"])
    let first = try #require(document.articles.first)
    #expect(first.source == "Harbor Post (Norwick)" && first.byline == "Jon Reed")
    #expect(first.published?.rfc3339 == "2031-03-04" && first.body == survey)
  }

  @Test func fieldsWithWordsOnLinesBelow() throws {
    let story = { (number: Int, title: String, text: String) in
      "____________________________________________________________\n\nDocument \(number) of 2\n\n\(title)\n\nAuthor: Reed, Jon; Quill, Ada\n\nPublication info: Harbor Post ; Norwick [Norwick]. 04 Mar 2031: A.1.\n\nProQuest document link\n\nAbstract: What the board keeps back.\n\nFull text: \(text)\n\nSubject: Harbors; Surveys\n\nLocation: Norwick\n\nTitle: \(title)\n\nPublication title: Harbor Post\n\nPublication date: Mar 4, 2031\n\nLanguage of publication: English\n\nProQuest document ID: 90000\(number)\n\nDocument URL: https://base.example/docview/90000\(number)\n\nDatabase: Newspapers\n\n"
    }
    let document = read(
      story(1, "Board keeps survey back", survey) + story(2, "Ferry stops in May", ferry))
    let first = try #require(document.articles.first)
    #expect(document.articles.count == 2 && first.title == "Board keeps survey back")
    #expect(first.byline == "Jon Reed, Ada Quill" && first.source == "Harbor Post")
    #expect(first.published?.rfc3339 == "2031-03-04" && first.body == survey)
    #expect(first.id == "900001" && first.url == "https://base.example/docview/900001")
    #expect(first.standfirst == "What the board keeps back.")
  }

  @Test func anAbstractIsTheTextWhereThereIsNoOther() {
    let story = { (number: Int) in
      "Document \(number) of 2\n\nStory \(number)\n\nAbstract: The survey stays where it is.\n\nFull text: Not available.\n\nSource type: Newspapers\n\n"
    }
    let document = read(story(1) + story(2))
    #expect(document.articles.map(\.body).allSatisfy { $0 == "The survey stays where it is." })
  }

  @Test func fieldsWithoutLabels() throws {
    let story = { (title: String, text: String, number: String) in
      "News\n\(title)\nJon Reed\n120 words\n4 March 2031\nHarbor Post\nHARPOS\n4\nEnglish\n(c) 2031, Harbor Post\n\n\(text)\n\nDocument \(number)\n\n"
    }
    let document = read(
      story("Board keeps survey back", survey, "HARPOS0020310304er3400001")
        + story("Ferry stops in May", ferry, "HARPOS0020310304er3400002"))
    let first = try #require(document.articles.first)
    #expect(document.articles.count == 2 && first.title == "Board keeps survey back")
    #expect(first.byline == "Jon Reed" && first.source == "Harbor Post" && first.language == "en")
    #expect(first.published?.rfc3339 == "2031-03-04" && first.body == survey)
    #expect(first.id == "HARPOS0020310304er3400001")
  }

  @Test(arguments: [" ", "\n"]) func fieldsWithCodes(gap: String) throws {
    let story = { (title: String, text: String, number: String) in
      "HD\(gap)\(title)\nBY\(gap)By Jon Reed\nWC\(gap)120 words\nPD\(gap)4 March 2031\nSN\(gap)Harbor Post\nSC\(gap)HARPOS\nLA\(gap)English\nCY\(gap)(c) 2031, Harbor Post\nLP\n\(text)\nRE\(gap)norw : Norwick\nAN\(gap)Document \(number)\n\n"
    }
    let document = read(
      story("Board keeps survey back", survey, "HARPOS0020310304er3400001")
        + story("Ferry stops in May", ferry, "HARPOS0020310304er3400002"))
    let first = try #require(document.articles.first)
    #expect(document.articles.count == 2 && first.title == "Board keeps survey back")
    #expect(first.byline == "Jon Reed" && first.source == "Harbor Post" && first.body == survey)
    #expect(first.published?.rfc3339 == "2031-03-04" && first.id == "HARPOS0020310304er3400001")
  }

  @Test func nothingOfATextIsTakenForAField() {
    let text =
      "\(survey)\n\nLocation: that is what matters, she said, and the board knows it.\n\n\(ferry)"
    let document = read(
      "Document 1 of 2\n\nOne\n\nLENGTH: 9 words\n\n\(text)\n\nLOAD-DATE: March 5, 2031\n\nDocument 2 of 2\n\nTwo\n\nLENGTH: 9 words\n\n\(ferry)"
    )
    #expect(document.articles.first?.body == text)
  }

  @Test(
    arguments: [
      "Document 1 of 20 was missing when the court met.\n\nThe clerk looked for it all day.",
      "Ferry stops\n\nDocument 3 of 20\n\nThe third page of the file names the captain of the ferry.",
      "Ferry stops\n\nThe file ends with the words below.\n\nEnd of Document\n\nThat is all.",
      "Ferry stops\n\nSource: the operator\n\nThe ferry stops in May, and nobody knows for how long.",
      "512 words\n\nThat is how long the letter of the board to the islands was, no more.",
      "Article 5 of 3\n\nThe treaty is short.\n\nArticle 6 of 3\n\nNobody reads it.",
    ])
  func otherTextsStayOne(text: String) {
    let document = read(text)
    #expect(document.format != .databaseExport && document.articles.count == 1)
  }

  private func stories(_ text: String, name: String = "export.txt") -> [Article] {
    Documents.parse(Array(text.utf8), name: name).articles
  }

  @Test(
    "Labelled articles between drawn lines",
    arguments: [
      "-----", "=====", "________________", "*****",
      "----------------------------------------------------------------------------------------",
    ])
  func ruled(_ rule: String) {
    let one =
      "Title: Ferry aground\nDate: 2031-03-04\nSource: Harbor Post\n\nThe ferry ran aground on Tuesday, the coast guard said."
    let two =
      "TITLE: Bakers strike\nDATE: March 5, 2031\nBODY:\nBread was short on Monday and the queues were long."
    for text in ["\(one)\n\n\(rule)\n\n\(two)\n", "\(rule)\n\(one)\n\(rule)\n\(two)\n\(rule)\n"] {
      let stories = stories(text)
      #expect(stories.map(\.title) == ["Ferry aground", "Bakers strike"])
      #expect(
        stories.map(\.body) == [
          "The ferry ran aground on Tuesday, the coast guard said.",
          "Bread was short on Monday and the queues were long.",
        ])
      #expect(stories.map { $0.published?.rfc3339 } == ["2031-03-04", "2031-03-05"])
    }
  }

  @Test(
    "A story with drawn lines is one",
    arguments: [
      "Ferry aground\n\nIt ran.\n\n-----\n\nNobody was hurt.",
      "Title: Ferry\n\nIt ran.\n\n=====\n\nNobody was hurt.",
      "Title: Ferry\nDate: 2031-03-04\n\nIt ran.\n\n-----\n\nNobody was hurt.",
    ])
  func drawnLines(_ text: String) { #expect(stories(text).count == 1) }

  private let record = [
    "Author: Tamm, Liis", "Publication info: Harbor Post ; Tallinn [Tallinn] 04 Mar 2031: A1.",
    "ProQuest document link",
    "Abstract: None available.",
    "Full text: The ferry ran aground on Tuesday, the coast guard said.\nIt was its third accident this year.",
    "Subject: Ferries; Accidents", "Title: Ferry aground", "Publication title: Harbor Post",
    "Publication date: Mar 4, 2031",
  ]

  @Test(arguments: ["\n", "\n\n"])
  func recordsWithAndWithoutBlankLines(_ gap: String) {
    let rule = "____________________________________________________________"
    let records = ["1", "2"].map {
      "\(rule)\nDocument \($0) of 2\(gap)Ferry aground\(gap)\(record.joined(separator: gap))"
    }
    for end in [
      "", "\n\(rule)\nContact us at: http://proquest.example\n",
      "\n\(rule)\n\nDatabase copyright 2031 ProQuest LLC.\n\nTerms and Conditions\n",
    ] {
      let stories = stories(records.joined(separator: "\n") + end)
      #expect(stories.count == 2)
      for story in stories {
        #expect(
          story.title == "Ferry aground" && story.byline == "Liis Tamm"
            && story.source == "Harbor Post")
        #expect(story.standfirst == nil && story.published?.rfc3339 == "2031-03-04")
        #expect(
          story.body.hasPrefix("The ferry ran aground on Tuesday")
            && story.body.hasSuffix("third accident this year."))
      }
    }
  }
}
