const year = new Date().getFullYear()

/** A list as an association has it: seven people who have paid, two rows that are wrong, and one that stands there twice. */
export const membersFile = [
  `Förnamn;Efternamn;E-post;Mobil;Medlemstyp;Språk;Medlem sedan;Betalt ${year}`,
  `Maja;Exempel;maja@mejl.example;070-1740611;Medlem;svenska;${year - 1}-03-01;ja`,
  `Siv;Exempel;siv@mejl.example;070-1740612;Medlem;svenska;${year - 1}-03-02;200 kr`,
  `Ulla;Exempel;ulla@mejl.example;070-1740613;Medlem;svenska;${year - 1}-03-03;ja`,
  `Åsa;Exempel;asa@mejl.example;070-1740614;Medlem;svenska;${year - 1}-03-04;ja`,
  `Karin;Exempel;karin@mejl.example;070-1740615;Medlem;svenska;${year - 1}-03-05;ja`,
  `Layla;Exempel;layla@mejl.example;070-1740616;Medlem;arabiska;${year - 1}-04-01;ja`,
  `Olle;Exempel;olle@mejl.example;070-1740617;Stödmedlem;svenska;${year - 1}-05-01;ja`,
  `Fel;Adress;fel-adress;;Medlem;svenska;${year - 1}-05-02;ja`,
  `Fel;Form;form@mejl.example;;Hedersgäst;svenska;${year - 1}-05-03;ja`,
  `Maja;Exempel;maja@mejl.example;070-1740611;Medlem;svenska;${year - 1}-03-01;ja`,
].join('\r\n')
