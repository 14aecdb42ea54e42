//! Names as they occur in this field, which recruits from everywhere. Any likeness is chance.

use super::dice::Dice;
use crate::people::name::{self, Name};

/// Given and family names of one way of naming people. `_` is a blank inside a name; `王:Wang` is a name with its
/// Latin spelling; no family names: people there have one name.
#[derive(Debug, Clone, Copy, Default)]
struct Naming {
    /// How many of a thousand people are named so.
    share: u64,
    given: &'static str,
    family: &'static str,
}

const NAMINGS: [Naming; 24] = [
    Naming {
        share: 150,
        given: "Amelia James Olivia Jack Grace Thomas Emily Daniel Charlotte Samuel Hannah William Lucy George Abigail Henry Rebecca Edward Naomi Patrick Fiona Callum Siobhán Declan Megan Rhys Audrey Walter",
        family: "Whitfield Harper Bennett Ashworth Carmichael Doyle Ellison Fairbanks Granger Holloway Ingram Kendrick Lockhart Mercer Norwood O’Connor O’Sullivan Pemberton Radcliffe Sinclair Thackeray Underhill Winslow McAllister MacLeod Fitzgerald Hargreaves Llewellyn",
    },
    Naming {
        share: 130,
        given: "Aarav Priya Rohan Ananya Vikram Kavya Arjun Ishita Siddharth Meera Rahul Sneha Aditya Pooja Karthik Divya Nikhil Shreya Varun Neha Manish Anjali Harish Ritu",
        family: "Sharma Iyer Patel Reddy Chatterjee Nair Gupta Deshpande Mukherjee Rao Kulkarni Banerjee Menon Agarwal Joshi Bhattacharya Kapoor Venkataraman Subramanian Krishnamurthy Singh Malhotra Pillai Ghosh",
    },
    Naming {
        share: 60,
        given: "伟:Wei 芳:Fang 娜:Na 敏:Min 静:Jing 丽:Li 强:Qiang 磊:Lei 洋:Yang 艳:Yan 勇:Yong 军:Jun 杰:Jie 涛:Tao 明:Ming 超:Chao 秀英:Xiuying 霞:Xia 平:Ping 思远:Siyuan 子涵:Zihan 浩然:Haoran 雨桐:Yutong",
        family: "王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 赵:Zhao 黄:Huang 周:Zhou 吴:Wu 徐:Xu 孙:Sun 胡:Hu 朱:Zhu 高:Gao 林:Lin 何:He 郭:Guo 马:Ma 罗:Luo 欧阳:Ouyang 诸葛:Zhuge",
    },
    Naming {
        share: 110,
        given: "Wei Fang Min Jing Qiang Lei Yang Jun Jie Tao Ming Chao Xiuying Siyuan Zihan Haoran Yutong Yifan Xinyi Ruoxi Zhiyuan Mingze Kexin Bowen",
        family: "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Ouyang Deng Feng Cao",
    },
    Naming {
        share: 30,
        given: "太郎:Tarō 花子:Hanako 健一:Ken’ichi 美咲:Misaki 翔太:Shōta 直樹:Naoki 陽菜:Hina 大輔:Daisuke 由美:Yumi 拓也:Takuya 彩:Aya 誠:Makoto",
        family: "田中:Tanaka 鈴木:Suzuki 高橋:Takahashi 渡辺:Watanabe 伊藤:Itō 山本:Yamamoto 中村:Nakamura 小林:Kobayashi 加藤:Katō 吉田:Yoshida 佐々木:Sasaki 松本:Matsumoto",
    },
    Naming {
        share: 25,
        given: "민준:Min-jun 서연:Seo-yeon 지훈:Ji-hoon 하은:Ha-eun 도윤:Do-yun 수빈:Su-bin 현우:Hyun-woo 지민:Ji-min 예은:Ye-eun 준서:Jun-seo",
        family: "김:Kim 이:Lee 박:Park 최:Choi 정:Jeong 강:Kang 조:Cho 윤:Yoon 장:Jang 임:Lim",
    },
    Naming {
        share: 40,
        given: "Minh Linh Anh Hùng Thảo Dũng Ngọc Phương Quân Trang Hải Yến Tuấn Hạnh",
        family: "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô",
    },
    Naming {
        share: 45,
        given: "Lukas Anna Felix Marie Jonas Sophie Maximilian Lena Tobias Katharina Florian Jürgen Günther Änne Sören Björn Käthe Matthias",
        family: "Müller Schröder Köhler Weiß Größmann Bäcker Lindenthal Hoffmann Vogelsang von_Bergheim von_der_Heide Kühnert Straßburger Zimmermann Ostertag Jäger Böhm Schönfeld",
    },
    Naming {
        share: 35,
        given: "Camille Hugo Chloé Léo Zoé Théo Inès Jérôme Élise Benoît Aurélie François Gaëlle Noël Maëlys Étienne",
        family: "Lefèvre Dubois Béranger Moreau Girard d’Aubigné de_la_Tour Rousselet Fontaine Chevalier Gauthier Mercier Lacroix Delaunay Boucher Perrault",
    },
    Naming {
        share: 50,
        given: "Sofía Mateo Lucía Santiago Valentina Alejandro Martina Andrés Inés José_Luis María_José Íñigo Begoña Joaquín Ximena Rubén",
        family: "García_Ortega Núñez Fernández_Vega Ibáñez Muñoz_Rivas de_la_Fuente del_Río Peña Zúñiga Quiñones Castañeda Domínguez Échevarri Ríos Sáenz Montalbán",
    },
    Naming {
        share: 45,
        given: "João Beatriz Gonçalo Inês Tomás Leonor Caetano Luísa Thiago Larissa Vinícius Conceição Murilo Antônia",
        family: "da_Silva dos_Santos Araújo Gonçalves Magalhães Assunção de_Oliveira Conceição Falcão Simões Brandão Nóbrega Guimarães Leitão",
    },
    Naming {
        share: 25,
        given: "Giulia Matteo Chiara Lorenzo Niccolò Elisa Federico Ilaria Alessandro Noemi",
        family: "Bianchi De_Luca della_Rovere Conti Marchetti D’Angelo Fabbri Moretti Pellegrini Dal_Pozzo",
    },
    Naming {
        share: 25,
        given: "Daan Sanne Bram Lotte Thijs Fleur Pieter Annelies Joris Maaike Ruben Geertruida",
        family: "van_der_Berg de_Vries van_den_Heuvel ter_Horst van_’t_Hoff Jansen Bakker Visser Dijkstra van_Leeuwen",
    },
    Naming {
        share: 35,
        given: "Zofia Łukasz Małgorzata Paweł Agnieszka Bartłomiej Michał Żaneta Stanisław Grażyna Wojciech Ewa Ana Kacper",
        family: "Kowalska Wiśniewski Wójcik Kamiński Dąbrowski Jabłońska Gołębiowski Żurek Szczęsny Krzyżanowski Łęcki Brzęczyszczykiewicz Nowakowska Zieliński",
    },
    Naming {
        share: 20,
        given: "Ondřej Tereza Jiří Kateřina Zdeněk Šárka Lubomír Ľudmila Matúš Božena",
        family: "Dvořák Černý Procházková Horáček Růžička Šťastná Kučera Beneš Hruška Novotný",
    },
    Naming {
        share: 30,
        given: "Astrid Lars Ingrid Bjørn Søren Åsa Håkon Freja Jørgen Solveig Eero Päivi Þóra Guðrún",
        family: "Lindqvist Ødegård Sørensen Åkerström Nygård Bergström Hämäläinen Mäkinen Jónsdóttir Sigurðsson Kjær Højgaard Strøm Ekdahl",
    },
    Naming {
        share: 25,
        given: "Олена:Olena Андрій:Andriy Тарас:Taras Ірина:Iryna Дмитро:Dmytro Наталія:Nataliya Богдан:Bohdan Софія:Sofiya",
        family: "Шевченко:Shevchenko Коваленко:Kovalenko Бондаренко:Bondarenko Ткачук:Tkachuk Мельник:Melnyk Кравець:Kravets Лисенко:Lysenko",
    },
    Naming {
        share: 15,
        given: "Γιώργος:Giorgos Ελένη:Eleni Νίκος:Nikos Κατερίνα:Katerina Δημήτρης:Dimitris Σοφία:Sofia",
        family: "Παπαδόπουλος:Papadopoulos Οικονόμου:Oikonomou Νικολάου:Nikolaou Γεωργίου:Georgiou Βασιλείου:Vasileiou",
    },
    Naming {
        share: 30,
        given: "Yusuf Zeynep Emre Ayşe Mehmet Çağla Oğuz Gülşen Tuğba Ömer İpek Şahin",
        family: "Yıldız Öztürk Çelik Şimşek Aydın Güneş Koçoğlu Büyükkaya Demirtaş Ünal Karadağ Türkmen",
    },
    Naming {
        share: 35,
        given: "Omar Layla Yousef Amina Khalid Noor Tariq Salma Hassan Rania Farid Maryam Reza Shirin Dariush Nasrin",
        family: "al-Rashid Haddad El-Sayed Bin_Nasser Khoury al-Masri Farouk Mansour Ben_Youssef Hosseini Tehrani Karimi Ahmadi Golzari",
    },
    Naming {
        share: 20,
        given: "Noa Eitan Yael Avraham Tamar Ariel Shira Yonatan Michal Omer",
        family: "Ben-David Levi Mizrahi Shapira Friedman Bar-On Katzir Azoulay Golan Peretz",
    },
    Naming {
        share: 30,
        given: "Adaeze Chukwuemeka Olúwaṣeun Folasadé Kwame Akosua Thandiwe Sipho Wanjirũ Kamau Amara Tunde Zanele Ngozi",
        family: "Okonkwo Adébáyọ̀ Mensah Asante Dlamini Nkosi Mwangi Otieno Eze Balogun Achebe-Ross Nwachukwu Owusu Mbeki",
    },
    Naming {
        share: 10,
        given: "Maximiliana_Theodora Jean-Baptiste Anna-Lena Marie-Claire Karl-Friedrich",
        family: "von_und_zu_Hohenfels-Lichtenau Featherstonehaugh-Cholmondeley Papathanasopoulou-Hadjigeorgiou Wolfeschlegelsteinhausen Andriamanjatoarimanana",
    },
    Naming {
        share: 10,
        given: "Suharto Wulandari Kartika Sutrisno Puspita Bambang Plamen Ratna Madhavan Thiru",
        family: "",
    },
];

/// A name, and the same in Latin letters for addresses.
pub(super) fn name(dice: &mut Dice) -> (Name, String, String) {
    let whole: u64 = NAMINGS.iter().map(|n| n.share).sum();
    let mut at = dice.below(whole);
    let mut naming = Naming::default();
    for one in NAMINGS {
        naming = one;
        if at < one.share {
            break;
        }
        at -= one.share;
    }
    let (given, given_latin) = spelt(&dice.word(naming.given));
    let (mut family, family_latin) = spelt(&dice.word(naming.family));
    let own_script = given != given_latin;
    let middle = if own_script || naming.family.is_empty() {
        String::new()
    } else {
        match dice.below(100) {
            0..16 => format!("{}.", initial(dice)),
            16..26 => spelt(&dice.word(naming.given)).1,
            _ => String::new(),
        }
    };
    if !own_script && !family.is_empty() && !family.contains([' ', '-']) && dice.percent(5) {
        family = format!(
            "{family}-{}",
            spelt(&dice.word(naming.family)).1.replace(' ', "-")
        );
    }
    let middle = if middle == given { String::new() } else { middle };
    (
        name::of_parts(&given, &middle, &family),
        given_latin,
        family_latin,
    )
}

fn initial(dice: &mut Dice) -> char {
    char::from(b'A' + u8::try_from(dice.below(26)).unwrap_or(0))
}

/// A name as written and its Latin spelling.
fn spelt(listed: &str) -> (String, String) {
    match listed.split_once(':') {
        Some((own, latin)) => (own.to_owned(), latin.to_owned()),
        None => (listed.to_owned(), listed.to_owned()),
    }
}
